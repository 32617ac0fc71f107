const MOST_MS = 60_000

/** What is waited for, or an error that names it: a measurement that would never end says so instead. */
export async function within<T>(what: string, waited: Promise<T>, mostMs = MOST_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const message = `Waited ${mostMs / 1000} s in vain until ${what}.`
    timer = setTimeout(() => reject(new Error(message)), mostMs)
  })
  try {
    return await Promise.race([waited, late])
  } finally {
    clearTimeout(timer)
  }
}
