import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headingPages } from '../helpers/heading-pages.ts'
import { makeLargeReport } from '../helpers/large-report.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import { measureProcess } from './measure.ts'

type Line = {
  readonly what: string
  readonly ms: number
  readonly bar?: number
  readonly note?: string
}

/**
 * Exports the large report with page numbers and without, lets pandoc write the same content, and tells how the stated
 * pages agree with LibreOffice's. What is not installed is named and left out.
 */
export async function measurePageNumbers(
  folder: string,
  cli: (...args: ReadonlyArray<string>) => ReadonlyArray<string>,
): Promise<ReadonlyArray<Line>> {
  const project = join(folder, 'sider.beretning')
  writeFileSync(project, projectBytes(makeLargeReport()))
  const docx = join(folder, 'sider.docx')
  const run = async (what: string, bar: number, [command = '', ...args]: ReadonlyArray<string>) => {
    const { ms, peakMb } = await measureProcess(1, command, args)
    return { what, ms, bar, note: peakMb === null ? '' : `${Math.round(peakMb)} MB` }
  }
  const fast = await run(
    'large report: export without page numbers, whole process',
    10_000,
    cli('export', project, '--fast', '--out', docx),
  )
  const pandoc = await measurePandoc(folder, docx)
  const full = await run(
    'large report: export with page numbers, whole process',
    20_000,
    cli('export', project, '--out', docx),
  )
  process.stdout.write(`${await describePages(readFileSync(docx))}\n`)
  if (pandoc === null) return [fast, full]
  const note = `ours without page numbers: ${(fast.ms / pandoc).toFixed(2)} of it`
  return [fast, full, { what: 'pandoc, the same content to Word', ms: pandoc, note }]
}

/** How long pandoc takes to write what it reads in a Word file as a new one; null without pandoc. */
async function measurePandoc(folder: string, docx: string): Promise<number | null> {
  const markdown = join(folder, 'sider.md')
  try {
    execFileSync('pandoc', [docx, '-t', 'markdown', '-o', markdown])
  } catch {
    process.stdout.write('No pandoc: not compared with.\n')
    return null
  }
  const { ms } = await measureProcess(1, 'pandoc', [markdown, '-o', join(folder, 'pandoc.docx')])
  return ms
}

async function describePages(docx: Uint8Array): Promise<string> {
  const found = await headingPages(docx)
  if (found === null)
    return 'No LibreOffice or pdfinfo: the stated pages are not held against others.'
  const { pages, headings, onStatedPage, worst } = found
  const share = ((100 * onStatedPage) / headings).toFixed(1)
  return `LibreOffice: ${pages} pages, ${onStatedPage} of ${headings} headings (${share} %) on the stated page, worst ${worst} off`
}
