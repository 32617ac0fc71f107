const MAX_HTML = 5_000_000
const MAX_TEXT = 2_000_000
/** Of a page with the bytes of its pictures in it. */
const MAX_WITH_PICTURES = 80_000_000

/** Whether what is on the clipboard is small enough to be read without stopping the window. */
export function isWithinLimits(data: Pick<DataTransfer, 'getData'>): boolean {
  const html = data.getData('text/html')
  const isSmall =
    html.length <= MAX_HTML ||
    (html.length <= MAX_WITH_PICTURES && html.length - lengthOfPictures(html) <= MAX_HTML)
  return isSmall && data.getData('text/plain').length <= MAX_TEXT
}

function lengthOfPictures(html: string): number {
  let length = 0
  for (const { index, 1: quote = '"' } of html.matchAll(/(["'])data:image\//gi)) {
    const end = html.indexOf(quote, index + 1)
    if (end !== -1) length += end - index
  }
  return length
}
