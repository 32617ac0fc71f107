/** The id of a place in the printed report: the page behind has elements of its own for the same things. */
export function printAnchor(id: string): string {
  return `print-${id}`
}
