import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { safeLink } from '../../shared/base/safe-link.ts'
import type { ResolvedReport, ResolvedRun } from '../../shared/report/resolved.ts'
import { exportChoices } from '../helpers/export-choices.ts'
import { makeLargeReport } from '../helpers/large-report.ts'
import { openWithLibreOffice } from '../helpers/open-with-libreoffice.ts'
import { readWithPandoc, validateWord, validatorProblem } from '../helpers/validate-word.ts'
import { wordCases } from '../helpers/word-cases.ts'
import { exportReport, partsOf, prettyXml, resolved } from '../helpers/word-export.ts'
import { builtInTheme, themeFonts } from '../helpers/word-theme.ts'

/**
 * `UPDATE_GOLDEN=1 npx vitest run -c test/vitest.config.ts --project golden` writes the parts again; read the difference
 * before it is committed.
 */
const shouldUpdate = process.env.UPDATE_GOLDEN === '1'
const folder = new URL('word/', import.meta.url).pathname
const comparedParts = ['document.xml', 'numbering.xml', 'footnotes.xml']
const problem = await validatorProblem()
if (problem !== null) {
  console.warn(`The Word files are not validated because the validator cannot run: ${problem}`)
}

describe.each(Object.keys(wordCases))('the Word file of %s', (name) => {
  const report = () => {
    const make = wordCases[name]
    if (!make) throw new Error(`There is no case ${name}.`)
    return make()
  }

  test('has the parts that were agreed on', async () => {
    const { bytes } = await exportReport(report())
    const parts = partsOf(bytes)
    for (const part of comparedParts) {
      compareWithGolden(`${name}/${part}`, parts[`word/${part}`])
    }
    const others = /^word\/(charts\/chart|header|footer)[^/]*$/
    const paths = Object.keys(parts).filter((path) => others.test(path))
    for (const path of paths.filter((one) => name === 'framed' || one.includes('/charts/'))) {
      compareWithGolden(`${name}/${path.replace('word/', '')}`, parts[path])
    }
    // Bytes, so that another process, machine or time zone is shown to write the same file.
    compareText(`${name}/sha256.txt`, `${createHash('sha256').update(bytes).digest('hex')}\n`)
    // The styles come from the theme alone, so one report shows them all.
    if (name === 'text') compareWithGolden('styles.xml', parts['word/styles.xml'])
  })

  test.skipIf(problem !== null)('is valid for every version of Office', async () => {
    expect(await validateWord((await exportReport(report())).bytes)).toEqual([])
  })
})

function compareWithGolden(name: string, xml: string | undefined): void {
  compareText(name, prettyXml(xml ?? ''))
}

function compareText(name: string, text: string): void {
  const file = join(folder, name)
  if (shouldUpdate) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  expect(existsSync(file), `${name} is made with UPDATE_GOLDEN=1`).toBe(true)
  expect(text, name).toBe(readFileSync(file, 'utf8'))
}

describe('a table with merged heads, where that is chosen', () => {
  const merged = async () => {
    const report = wordCases['two-level-table']?.()
    if (!report) throw new Error('There is no table with a head on two levels.')
    const choices = { ...exportChoices, tableLayout: 'merged' } as const
    return (await exportReport(report, { choices })).bytes
  }

  test('has the parts that were agreed on', async () => {
    compareWithGolden('merged-heads/document.xml', partsOf(await merged())['word/document.xml'])
  })

  test.skipIf(problem !== null)('is valid for every version of Office', async () => {
    expect(await validateWord(await merged())).toEqual([])
  })
})

test('every Word file opens in LibreOffice', async ({ skip }) => {
  const files: Record<string, Uint8Array> = {}
  for (const [name, make] of Object.entries(wordCases)) {
    if (make) files[name] = (await exportReport(make())).bytes
  }
  const opened = await openWithLibreOffice(files)
  if (opened === null) return skip('LibreOffice is not installed')
  expect(new Set(opened)).toEqual(new Set(Object.keys(files)))
})

describe('the large report', () => {
  test.skipIf(problem !== null)('is valid with fonts embedded and page numbers', async () => {
    const fonts = themeFonts(builtInTheme())
    const choices = { ...exportChoices, pageNumbers: true }
    const { bytes } = await exportReport(makeLargeReport(), { fonts, choices })
    expect(await validateWord(bytes)).toEqual([])
  })
})

describe('another reader (pandoc)', () => {
  const read = async (name: string) => {
    const make = wordCases[name]
    if (!make) throw new Error(`There is no case ${name}.`)
    return readWithPandoc((await exportReport(make())).bytes)
  }

  test('finds headings, links, lists and marks', async ({ skip }) => {
    const text = await read('text')
    if (text === null) return skip('pandoc is not installed')
    expect(text).toMatch(/^# .*Virksomheten/m)
    expect(text).toMatch(/^## .*Etter sideskift/m)
    expect(text).toContain('(https://example.no/rapport?%C3%A5r=2024)')
    expect(text).toContain('(mailto:post@example.no)')
    expect(text).toContain('**halvfet**')
    const lists = await read('lists')
    expect(lists).toMatch(/^-\s+første punkt/m)
    expect(lists).toMatch(/^2\.\s+Andre steg/m)
    expect(lists).toMatch(/^1\.\s+Nytt første steg/m)
  })

  test('finds tables, captions and the results of cross-references and footnotes', async ({
    skip,
  }) => {
    const text = await read('references')
    if (text === null) return skip('pandoc is not installed')
    const spaced = text.replace(/\u00a0|&nbsp;/g, ' ')
    expect(spaced).toMatch(/Tabell 1\**\s+Resultat/)
    expect(spaced).toMatch(/se tabell \[?1/)
    expect(spaced).toMatch(/avsnitt \[?1\.1/)
    expect(spaced).toContain('1 534 831')
    expect(spaced).toMatch(/^\[\^1\]:.*Foreløpige tall\. \*\*fet\*\*$/m)
    expect(spaced).toMatch(/^\[\^2\]:.*Andre note\./m)
  })
})

describe('another reader (pandoc) reads back every heading, caption, cell, footnote and link', () => {
  const readable = Object.entries(wordCases).filter(([name]) => name !== 'hostile-text')
  const reports = [...readable, ['the large report', makeLargeReport] as const]

  test.each(reports)('of %s', async (_, make) => {
    if (!make) throw new Error('Every case makes a report.')
    const report = make()
    const choices = { ...exportChoices, pageNumbers: report.chapters.length < 20 }
    const tree = await readWithPandoc((await exportReport(report, { choices })).bytes, 'json')
    if (tree === null) return
    const read = wordsOf(JSON.parse(tree)).replaceAll(/\s/g, '')
    const expected = textsOf(resolved(report))
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.filter((text) => !read.includes(text.replaceAll(/\s/g, '')))).toEqual([])
  })
})

/** All text and all addresses in pandoc's tree. */
function wordsOf(node: unknown): string {
  if (typeof node === 'string') return node
  if (Array.isArray(node)) return node.map(wordsOf).join('')
  if (typeof node !== 'object' || node === null) return ''
  if ('t' in node && !('c' in node)) return ''
  return 'c' in node ? wordsOf(node.c) : Object.values(node).map(wordsOf).join('')
}

function textsOf(report: ResolvedReport): ReadonlyArray<string> {
  const ofRuns = (runs: ReadonlyArray<ResolvedRun>): ReadonlyArray<string> =>
    runs.flatMap((run) => {
      if (run.kind === 'footnote') return run.runs.flatMap((one) => ('text' in one ? one.text : []))
      return run.kind === 'link' ? [safeLink(run.url) ?? ''] : []
    })
  return report.chapters
    .filter(({ chapter }) => chapter.kind !== 'frontPage')
    .flatMap(({ chapter, blocks }) => [
      chapter.title,
      ...blocks.flatMap((block) => {
        if (block.kind === 'table') {
          const { label: name, caption, rows } = block.table
          const cells = rows.flatMap((row) => [row.label, ...row.cells.map(({ text }) => text)])
          return [`${name} ${caption}`, ...cells]
        }
        if (!('runs' in block)) return []
        const isFigure = (block.kind === 'image' || block.kind === 'chart') && block.number !== ''
        if (isFigure) return [`${block.label} ${plainOf(block.runs)}`, ...ofRuns(block.runs)]
        const title = block.kind === 'heading' ? [plainOf(block.runs)] : []
        return [...title, ...ofRuns(block.runs)]
      }),
    ])
}

function plainOf(runs: ReadonlyArray<ResolvedRun>): string {
  return runs.map((run) => ('text' in run ? run.text : '')).join('')
}
