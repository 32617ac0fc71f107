type Parts = Readonly<Record<string, string | undefined>>

/**
 * The number Word shows at each heading of a document ('' for none), counted from the file alone by the rules of
 * ISO 29500-1, 17.9: an independent judge of what the exporter writes.
 */
export function shownHeadingNumbers(parts: Parts): ReadonlyArray<string> {
  const styles = parts['word/styles.xml'] ?? ''
  const numbering = parts['word/numbering.xml'] ?? ''
  const counters = new Map<string, Map<number, number>>()
  const shown: string[] = []
  for (const [, level = '', inner = ''] of (parts['word/document.xml'] ?? '').matchAll(
    /<w:pStyle w:val="Heading(\d)"\/>(.*?)<\/w:pPr>/gs,
  )) {
    const style = elementOf(styles, `w:styleId="Heading${level}"`, '</w:style>')
    const source = inner.includes('<w:numPr>') ? inner : style
    const num = attributeValue(source, 'w:numId')
    const ilvl = Number(attributeValue(source, 'w:ilvl'))
    shown.push(num === '0' ? '' : countNumber(numbering, counters, num, ilvl))
  }
  return shown
}

function countNumber(
  numbering: string,
  counters: Map<string, Map<number, number>>,
  num: string,
  ilvl: number,
): string {
  const definition = elementOf(numbering, `<w:num w:numId="${num}"`, '</w:num>')
  const abstract = elementOf(
    numbering,
    `<w:abstractNum w:abstractNumId="${attributeValue(definition, 'w:abstractNumId')}"`,
    '</w:abstractNum>',
  )
  const startOf = (level: number) => {
    const override = elementOf(definition, `<w:lvlOverride w:ilvl="${level}"`, '</w:lvlOverride>')
    const own = elementOf(abstract, `<w:lvl w:ilvl="${level}"`, '</w:lvl>')
    return Number(
      override === ''
        ? attributeValue(own, 'w:start')
        : attributeValue(override, 'w:startOverride'),
    )
  }
  const counts = counters.get(num) ?? new Map<number, number>()
  counters.set(num, counts)
  const last = counts.get(ilvl)
  counts.set(ilvl, last === undefined ? startOf(ilvl) : last + 1)
  for (const deeper of [...counts.keys()]) if (deeper > ilvl) counts.delete(deeper)
  const text = attributeValue(
    elementOf(abstract, `<w:lvl w:ilvl="${ilvl}"`, '</w:lvl>'),
    'w:lvlText',
  )
  return text.replace(/%(\d)/g, (_, level: string) =>
    String(counts.get(Number(level) - 1) ?? startOf(Number(level) - 1)),
  )
}

function elementOf(xml: string, start: string, end: string): string {
  const from = xml.indexOf(start)
  return from < 0 ? '' : xml.slice(from, xml.indexOf(end, from))
}

function attributeValue(xml: string, name: string): string {
  return new RegExp(`<${name} w:val="([^"]*)"`).exec(xml)?.[1] ?? ''
}
