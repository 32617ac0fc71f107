const MAX_HTML = 5_000_000
const MAX_TEXT = 2_000_000

/** Whether what is on the clipboard is small enough to be read without stopping the window. */
export function isWithinLimits(data: Pick<DataTransfer, 'getData'>): boolean {
  return (
    data.getData('text/html').length <= MAX_HTML && data.getData('text/plain').length <= MAX_TEXT
  )
}
