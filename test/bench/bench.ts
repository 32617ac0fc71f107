import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProjectFiles } from '../../electron/files/project-files.ts'
import { inspectBytes } from '../../electron/jobs/inspect-file.ts'
import { openInJob } from '../../electron/jobs/open-in-job.ts'
import { createJobRunner } from '../../electron/jobs/run-job.ts'
import { threadStarter } from '../../electron/jobs/start-thread.ts'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import { hashOfMedia } from '../../shared/media/media-name.ts'
import { readReport } from '../../shared/report/read-report.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import { withPictures } from '../helpers/large-pictures.ts'
import { makeLargeReport } from '../helpers/large-report.ts'
import type { InstalledBrowser } from './browser-host.ts'
import { measureExportInWindow } from './export-in-window.ts'
import { measureFinding } from './find.ts'
import { measureGrid } from './grid.ts'
import { measureLargeSheet } from './large-sheet.ts'
import { measureProcess, medianMs } from './measure.ts'
import { measurePageNumbers } from './page-numbers.ts'
import { measureStart } from './start.ts'
import { measureTyping } from './typing.ts'
import { within } from './within.ts'
import { makeWorkbook } from './workbooks.ts'

type Line = {
  readonly what: string
  readonly ms: number
  readonly bar?: number
  readonly note?: string
}

/** No part takes half of it. */
const MOST_MS = 10 * 60_000

/**
 * Measures the built app and prints a table; nothing here fails a build. Without a browser what needs one is left out.
 * `parts` names what to measure: `jobs`, `sheet`, `commands`, `report`, `pages`, `start`, `find`, `grid`,
 * `typing`; none is all.
 */
export async function runBench(
  root: string,
  browser: InstalledBrowser | null,
  parts: ReadonlyArray<string>,
): Promise<void> {
  const isWanted = (part: string) => parts.length === 0 || parts.includes(part)
  const folder = mkdtempSync(join(tmpdir(), 'beretning-bench-'))
  const cli = (...args: ReadonlyArray<string>) => [
    'node',
    join(root, 'electron/cli/beretning.mjs'),
    ...args,
  ]
  try {
    const measures = {
      jobs: () => measureJobs(root),
      sheet: () => measureLargeSheet(root, folder),
      commands: () => measureCommands(root, folder, cli),
      report: () => measureLargeReport(root, folder, cli),
      pages: async () => [
        ...(await measurePageNumbers(folder, cli)),
        ...(browser ? await measureExportInWindow(root, folder, browser) : []),
      ],
      ...(browser && {
        start: () => measureStart(root, folder, browser),
        find: () => measureFinding(root, folder, browser),
        grid: () => measureGrid(root, folder, browser),
        typing: () => measureTyping(root, folder, browser),
      }),
    }
    const lines: Line[] = []
    for (const [part, measure] of Object.entries(measures)) {
      if (isWanted(part)) lines.push(...(await within(`«${part}» is measured`, measure(), MOST_MS)))
    }
    printTable(lines)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Cli = (...args: ReadonlyArray<string>) => ReadonlyArray<string>

async function measureJobs(root: string): Promise<ReadonlyArray<Line>> {
  const jobs = createJobRunner(threadStarter(join(root, 'out/jobs')))
  /** A workbook over the limits is stopped, not read: then the line says so. */
  const inspect = async (
    rows: number,
    columns: number,
    runs: number,
    bar: number,
  ): Promise<Line> => {
    const bytes = makeWorkbook(rows, columns)
    let note = ''
    const ms = await medianMs(runs, async () => {
      const result = await inspectBytes(jobs, bytes, 'benk.xlsx', { id: 'bench-job-1' })
      if (!result.ok) note = `stopped: ${result.error.code}`
    })
    return { what: `inspect ${rows} × ${columns}, job started to answer`, ms, bar, note }
  }
  return [
    await inspect(200, 12, 7, 500),
    await inspect(20_000, 20, 1, 5000),
    await inspect(100_000, 20, 1, 5000),
  ]
}

async function measureCommands(
  root: string,
  folder: string,
  cli: Cli,
): Promise<ReadonlyArray<Line>> {
  const workbooks = join(root, 'test/fixtures/workbooks')
  const lines: Line[] = []
  for (const name of readdirSync(workbooks).sort()) {
    const [command = '', ...args] = cli('inspect', join(workbooks, name), '--json')
    const { ms } = await measureProcess(3, command, args)
    lines.push({ what: `inspect ${name}, whole process`, ms })
  }
  const project = join(folder, 'r.beretning')
  const run = async (what: string, ...words: ReadonlyArray<string>) => {
    const [command = '', ...args] = cli(...words)
    const { ms, peakMb } = await measureProcess(1, command, args)
    lines.push({ what, ms, ...(peakMb === null ? {} : { note: `${Math.round(peakMb)} MB` }) })
  }
  await run('new, whole process', 'new', project)
  await run(
    'import regnskap-2024.xlsx --all, whole process',
    'import',
    project,
    join(workbooks, 'regnskap-2024.xlsx'),
    '--all',
  )
  await run(
    'export of that report, whole process',
    'export',
    project,
    '--out',
    join(folder, 'r.docx'),
  )
  return lines
}

async function measureLargeReport(
  root: string,
  folder: string,
  cli: Cli,
): Promise<ReadonlyArray<Line>> {
  const report = makeLargeReport()
  const tables = Object.values(report.tables)
  const illustrated = withPictures(report, 60)
  const media = [...illustrated.pictures].map(
    ([name, bytes]) => [hashOfMedia(name), bytes] as const,
  )
  const project = join(folder, 'stor.beretning')
  const made = { report: illustrated.report, media: new Map(media), others: new Map() }
  await createProjectFiles().write(project, made, null)
  const [command = '', ...args] = cli(
    'export',
    project,
    '--fast',
    '--out',
    join(folder, 'stor.docx'),
  )
  const exported = await measureProcess(3, command, args)
  return [
    {
      what: 'large report: facts and texts (ledger + resolve)',
      ms: await medianMs(5, async () => resolveReport(report, buildLedger(tables))),
    },
    ...(await measureFile(root, project)),
    {
      what: 'large report with 60 pictures: export to Word, whole process, no page numbers',
      ms: exported.ms,
      bar: 10_000,
      note: exported.peakMb === null ? '' : `${Math.round(exported.peakMb)} MB`,
    },
  ]
}

/** Reading, and saving after a change in one paragraph, as the shell does it: gate, packing, flushing, reading back. */
async function measureFile(root: string, path: string): Promise<ReadonlyArray<Line>> {
  const jobs = createJobRunner(threadStarter(join(root, 'out/jobs')))
  const files = createProjectFiles({ open: openInJob(jobs) })
  const opened = await files.read(path)
  if (!opened.ok) throw new Error(`The report cannot be read: ${opened.error.code}.`)
  const { report, media } = opened.value
  let known = opened.value.sha256
  let count = 0
  const save = async () => {
    const [first, ...rest] = report.chapters
    const title = `${first?.title} ${count++}`
    const changed = { ...report, chapters: first ? [{ ...first, title }, ...rest] : rest }
    const checked = readReport(changed)
    const written = checked.ok
      ? await files.write(path, { report: checked.value.report, media, others: new Map() }, known)
      : checked
    if (!written.ok) throw new Error(`The report cannot be saved: ${written.error.code}.`)
    known = written.value.sha256
  }
  const first = await medianMs(1, save)
  return [
    {
      what: 'large report with 60 pictures: saved after a change (the first time since it was opened in the note)',
      ms: await medianMs(9, save),
      bar: 300,
      note: `${first.toFixed(0)} ms`,
    },
    {
      what: 'large report with 60 pictures: read, job started to answer',
      ms: await medianMs(5, async () => files.read(path)),
      bar: 2000,
    },
  ]
}

function printTable(lines: ReadonlyArray<Line>): void {
  const machine = `${hostname()}: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`
  const rows = lines.map(
    ({ what, ms, bar, note = '' }) => `| ${what} | ${ms.toFixed(0)} | ${bar ?? ''} | ${note} |`,
  )
  const table = ['| what | ms | bar | note |', '| --- | ---: | ---: | ---: |', ...rows]
  process.stdout.write(`${machine}\n\n${table.join('\n')}\n`)
}
