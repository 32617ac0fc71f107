/** Lets everything that was put off to the end of the tick happen. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
}
