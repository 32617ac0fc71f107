/** The results of the PAGEREF fields in a part of a Word file, in order. */
export function pageResults(xml: string): ReadonlyArray<string> {
  const fields = xml.matchAll(/ PAGEREF .*?w:fldCharType="separate"\/>(.*?)w:fldCharType="end"/gs)
  return [...fields].map(([, result = '']) => wordsIn(result))
}

/** The text of some XML of Word, without breaks between paragraphs. */
export function wordsIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
}
