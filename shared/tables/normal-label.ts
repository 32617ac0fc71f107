/**
 * A label or heading as it is compared: without case, kinds of space and dash, quotation marks, and the footnote
 * markers and full stops at its end.
 */
export function normalLabel(text: string): string {
  const plain = text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/["'«»“”„’]/g, '')
    .trim()
  const bare = plain.replace(/(?:\s*(?:\(?\*+\)?|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡]+|[.:;,]+|\d\)))+$/u, '')
  return (bare === '' ? plain : bare).toLowerCase()
}

/** As `normalLabel`, also without what stands in brackets and without punctuation: «Lagring [Tb]» is «lagring». */
export function looseLabel(text: string): string {
  const bare = normalLabel(text)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[^\p{L}\p{N}%<>=+]+/gu, ' ')
    .trim()
  return bare === '' ? normalLabel(text) : bare
}

export function normalHeader(header: ReadonlyArray<string>): string {
  return header
    .map(normalLabel)
    .filter((level) => level !== '')
    .join(' / ')
}
