import { strFromU8, strToU8, unzipSync } from 'fflate'
import { chartPatterns } from './chart-look.ts'
import { packDocument } from './zip-document.ts'

/**
 * Says a chart's language, which docx takes to be English, gives every other colour a pattern and sets the names of
 * categories clear of bars below zero, which it has no options for, and packs the workbook behind the chart the same
 * each time.
 */
export function finishCharts(parts: Map<string, Uint8Array>, locale: string): void {
  for (const [path, data] of [...parts]) {
    if (/^word\/charts\/[^/]+\.xml$/.test(path)) {
      parts.set(path, strToU8(withPatterns(labelsAtEdge(inLanguage(strFromU8(data), locale)))))
    }
    if (/^word\/embeddings\/[^/]+\.xlsx$/.test(path)) {
      parts.set(path, packDocument(new Map(Object.entries(unzipSync(data)))))
    }
  }
}

function inLanguage(xml: string, locale: string): string {
  return xml
    .replace('<c:lang val="en-US"/>', `<c:lang val="${locale}"/>`)
    .replace(/<a:(r|endParaR)Pr lang="en-US"\/>/g, `<a:$1Pr lang="${locale}"/>`)
}

/** ECMA-376 Part 1, 21.2.2.207. */
function labelsAtEdge(xml: string): string {
  return xml.replace(/(<c:catAx>.*?<c:tickLblPos val=)"nextTo"/s, '$1"low"')
}

/** A pattern fill in place of a series' or a slice's plain one. ECMA-376 Part 1, 20.1.8.47. Lines have markers instead. */
function withPatterns(xml: string): string {
  if (xml.includes('<c:lineChart>')) return xml
  return xml.replace(
    /<c:spPr><a:solidFill>(<a:srgbClr val="([0-9A-Fa-f]{6})"\/>)<\/a:solidFill>/g,
    (whole, color: string, hex: string) => {
      const pattern = chartPatterns.get(hex.toLowerCase())
      if (pattern === undefined) return whole
      const paler = `<a:srgbClr val="${hex}"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:srgbClr>`
      const colors = `<a:fgClr>${color}</a:fgClr><a:bgClr>${paler}</a:bgClr>`
      return `<c:spPr><a:pattFill prst="${pattern}">${colors}</a:pattFill>`
    },
  )
}
