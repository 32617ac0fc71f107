/** The namespaces this program writes by name, and the prefix it knows each by. */
export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
} as const

const prefixes = new Map<string, string>(
  Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]),
)

/**
 * The prefix that a namespace is given here, or null for one that keeps its own. Word 2007 wrote markup compatibility as
 * `ve`; with both prefixes on one element, `Ignorable` would stand there twice.
 */
export function ownPrefix(uri: string): string | null {
  return prefixes.get(uri) ?? null
}

const STRICT = 'http://purl.oclc.org/ooxml/'

/** Whether a namespace is of the strict variant of the format (ISO 29500-1), which is another vocabulary. */
export function isStrict(uri: string): boolean {
  return uri.startsWith(STRICT)
}
