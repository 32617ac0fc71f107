import { readdirSync } from 'node:fs'
import { basename, extname, join, relative } from 'node:path'
import { failureSentence } from '../../electron/cli/text.ts'
import { readBytes } from '../../electron/files/read-file.ts'
import { inspectBytes } from '../../electron/jobs/inspect-file.ts'
import { createJobRunner, type JobRunner } from '../../electron/jobs/run-job.ts'
import { threadStarter } from '../../electron/jobs/start-thread.ts'
import { fail, type Result } from '../../shared/base/result.ts'
import { jobLimits } from '../../shared/contract/job.ts'
import { workbookExtensions, workbookLimits } from '../../shared/excel/limits.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { readPeakMb } from '../bench/measure.ts'
import { type Outcome, summary } from './summary.ts'
import { withDeadline } from './with-deadline.ts'

/** A job that has not answered by then has not obeyed its own limit of time: it hangs. */
const HANGS_AFTER_MS = jobLimits.timeoutMs + 15_000

/** The line of a workbook says so when it raised the peak by more than this. */
const PEAK_STEP_MB = 50

/**
 * Reads every workbook below the folders in a job, one after the other, and prints a line for each and a summary. Gives the
 * exit code: 1 when a job crashed or hung, else 0. A workbook that is refused with a reason is no fault.
 */
export async function runCorpus(root: string, folders: ReadonlyArray<string>): Promise<number> {
  const jobs = createJobRunner(threadStarter(join(root, 'out/jobs')))
  const outcomes: Outcome[] = []
  let peakMb = readPeakMb(process.pid) ?? 0
  for (const folder of folders) {
    for (const path of workbooksBelow(folder)) {
      const outcome = await tryWorkbook(jobs, path)
      outcomes.push(outcome)
      const nowMb = readPeakMb(process.pid) ?? 0
      const grown = nowMb > peakMb + PEAK_STEP_MB ? `, peak memory now ${nowMb.toFixed(0)} MB` : ''
      if (grown !== '') peakMb = nowMb
      process.stdout.write(`${lineOf(outcome, relative(folder, path))}${grown}\n`)
    }
  }
  process.stdout.write(`\n${summary(outcomes, readPeakMb(process.pid))}\n`)
  return outcomes.some(({ kind }) => kind === 'crashed' || kind === 'hung') ? 1 : 0
}

function workbooksBelow(folder: string): ReadonlyArray<string> {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && workbookExtensions.has(extensionOf(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase()
}

async function tryWorkbook(jobs: JobRunner, path: string): Promise<Outcome> {
  const start = performance.now()
  const kindOf = extensionOf(path)
  try {
    const result = await withDeadline(inspectPath(jobs, path), HANGS_AFTER_MS)
    const ms = performance.now() - start
    if (result === null) return { kind: 'hung', extension: kindOf, ms }
    if (result.ok) {
      const { sheets } = result.value
      const tables = sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0)
      return { kind: 'opened', extension: kindOf, ms, sheets: sheets.length, tables }
    }
    const { code } = result.error
    const reason = { code, sentence: failureSentence(result.error) }
    return { kind: code === 'job-crashed' ? 'crashed' : 'refused', extension: kindOf, ms, reason }
  } catch (error) {
    // Nothing that is read may end in an exception: it is told, and the others are still tried.
    const reason = { code: 'exception', sentence: String(error) }
    return { kind: 'crashed', extension: kindOf, ms: performance.now() - start, reason }
  }
}

async function inspectPath(jobs: JobRunner, path: string): Promise<Result<WorkbookInspection>> {
  const bytes = await readBytes(path, workbookLimits.fileBytes)
  if (!bytes.ok) return fail(bytes.error)
  return await inspectBytes(jobs, bytes.value, basename(path), { id: 'corpus-job' })
}

function lineOf(outcome: Outcome, name: string): string {
  const ms = `${outcome.ms.toFixed(0)} ms`
  switch (outcome.kind) {
    case 'opened':
      return `opened   ${name}: ${outcome.sheets} sheets, ${outcome.tables} tables, ${ms}`
    case 'hung':
      return `HUNG     ${name}: ${ms}`
    case 'refused':
      return `refused  ${name}: ${outcome.reason.sentence} (${outcome.reason.code}), ${ms}`
    case 'crashed':
      return `CRASHED  ${name}: ${outcome.reason.sentence} (${outcome.reason.code}), ${ms}`
  }
}
