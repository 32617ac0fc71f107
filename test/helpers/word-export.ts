import { strFromU8, unzipSync } from 'fflate'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import type { Block, Report } from '../../shared/report/report.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import type { ResolvedReport } from '../../shared/report/resolved.ts'
import { type ExportOptions, exportWord, type WordPackage } from '../../shared/word/export-word.ts'
import { aChapter, aReport } from './builders.ts'
import { exportChoices } from './export-choices.ts'
import { testMedia } from './pictures.ts'
import { builtInTheme } from './word-theme.ts'

/** A report with its facts turned into text. */
export function resolved(report: Report): ResolvedReport {
  return resolveReport(report, buildLedger(Object.values(report.tables)))
}

/** Exports a report with the built-in theme, and without fonts unless they are given. */
export function exportReport(
  report: Report,
  options: Partial<ExportOptions> = {},
): Promise<WordPackage> {
  return exportWord(resolved(report), builtInTheme(), {
    choices: exportChoices,
    fonts: [],
    media: testMedia,
    ...options,
  })
}

/** The text parts of a Word file by path. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string | undefined>> {
  const parts = Object.entries(unzipSync(bytes))
  return Object.fromEntries(
    parts.flatMap(([path, data]) => (/\.(xml|rels)$/.test(path) ? [[path, strFromU8(data)]] : [])),
  )
}

/** One part of an exported report. */
export async function exportPart(report: Report, path: string): Promise<string> {
  const part = partsOf((await exportReport(report)).bytes)[path]
  if (part === undefined) throw new Error(`The Word file has no ${path}.`)
  return part
}

/** The main part of a report of one chapter with these blocks. */
export function documentOf(...blocks: ReadonlyArray<Block>): Promise<string> {
  return exportPart(aReport([aChapter('c-en', blocks, { title: 'Kapittel' })]), 'word/document.xml')
}

/** The text of a part without its markup, field instructions left out. */
export function textOf(xml: string): string {
  return xml.replace(/<w:instrText.*?<\/w:instrText>/g, '').replace(/<[^>]+>/g, '')
}

/** XML with one element on each line, so that a difference can be read; text stays beside its element. */
export function prettyXml(xml: string): string {
  let depth = 0
  const lines: string[] = []
  for (const token of xml.match(/<[^>]*>|[^<]+/g) ?? []) {
    if (!token.startsWith('<')) {
      lines.push((lines.pop() ?? '') + token)
      continue
    }
    if (token.startsWith('</')) {
      depth--
      const last = lines.at(-1) ?? ''
      const opening = `<${token.slice(2, -1)}`
      const isOpenedLast = last.trimStart().startsWith(opening) && !last.includes(token)
      if (isOpenedLast && !last.endsWith('/>')) lines.push((lines.pop() ?? '') + token)
      else lines.push('  '.repeat(depth) + token)
      continue
    }
    lines.push('  '.repeat(depth) + token)
    if (!token.endsWith('/>') && !token.startsWith('<?')) depth++
  }
  return `${lines.join('\n')}\n`
}
