import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, relative } from 'node:path'
import { failureSentence } from '../../electron/cli/text.ts'
import { readBytes } from '../../electron/files/read-file.ts'
import type { ExportedWord, Jobs } from '../../electron/jobs/jobs.ts'
import { createJobRunner, type JobRunner } from '../../electron/jobs/run-job.ts'
import { threadStarter } from '../../electron/jobs/start-thread.ts'
import type { Result } from '../../shared/base/result.ts'
import { exportTimeoutMs } from '../../shared/contract/job.ts'
import { templateLimits } from '../../shared/word/template/unpack-template.ts'
import { readPeakMb } from '../bench/measure.ts'
import { testMedia } from '../helpers/pictures.ts'
import { reportForTemplates } from '../helpers/report-for-templates.ts'
import { officeVersions, validatorFindings } from '../helpers/validate-word.ts'
import { builtInTheme } from '../helpers/word-theme.ts'
import { withDeadline } from './with-deadline.ts'

/** A job that has not answered by then has not obeyed its own limit of time: it hangs. */
const HANGS_AFTER_MS = exportTimeoutMs + 15_000
const EXTENSIONS = new Set(['docx', 'dotx', 'docm', 'dotm'])

type Outcome = {
  /** `inherits`: what is found in it is found in the template too. */
  readonly kind: 'valid' | 'inherits' | 'invalid' | 'refused' | 'crashed' | 'hung'
  readonly ms: number
  readonly told: string
}

/**
 * Exports one report into every Word file below the folders, in a job, one after the other. An export is valid when the
 * Open XML validator finds nothing in it for any version of Office. One with faults inherits them when none is found more
 * often than in the template itself, as it came; a fault in the settings of a section counts once, because the report's
 * sections are copies of the template's. Gives the exit code: 1 when an export is invalid, crashed or hung, else 0.
 */
export async function runTemplates(root: string, folders: ReadonlyArray<string>): Promise<number> {
  const jobs = createJobRunner(threadStarter(join(root, 'out/jobs')))
  const input = exportInput()
  const outcomes: Outcome[] = []
  const scratch = mkdtempSync(join(tmpdir(), 'beretning-corpus-'))
  try {
    for (const folder of folders) {
      for (const path of templatesBelow(folder)) {
        const outcome = await tryTemplate(jobs, input, path, join(scratch, 'rapport.docx'))
        outcomes.push(outcome)
        const { kind, ms, told } = outcome
        const word = NO_FAULT.has(kind) ? kind : kind.toUpperCase()
        const name = relative(folder, path)
        process.stdout.write(`${word.padEnd(8)} ${name}: ${told}${ms.toFixed(0)} ms\n`)
      }
    }
  } finally {
    rmSync(scratch, { recursive: true })
  }
  process.stdout.write(`\n${summaryOf(outcomes)}\n`)
  return outcomes.every(({ kind }) => NO_FAULT.has(kind)) ? 0 : 1
}

const NO_FAULT: ReadonlySet<Outcome['kind']> = new Set(['valid', 'inherits', 'refused'])

type Input = Jobs['export-word']['input']

function exportInput(): Input {
  return {
    report: reportForTemplates(),
    choices: { pageNumbers: true, tableLayout: 'accessible' },
    theme: builtInTheme(),
    fonts: [],
    themeLogo: null,
    media: testMedia,
    template: null,
  }
}

function templatesBelow(folder: string): ReadonlyArray<string> {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => EXTENSIONS.has(extname(path).slice(1).toLowerCase()))
    .sort()
}

async function tryTemplate(
  jobs: JobRunner,
  input: Input,
  path: string,
  scratch: string,
): Promise<Outcome> {
  const start = performance.now()
  const made = await withDeadline(exportTo(jobs, input, path), HANGS_AFTER_MS)
  const ms = performance.now() - start
  if (made === null) return { kind: 'hung', ms, told: '' }
  if (!made.ok) {
    const { code } = made.error
    const kind = code === 'job-crashed' ? 'crashed' : 'refused'
    return { kind, ms, told: `${failureSentence(made.error)} (${code}), ` }
  }
  writeFileSync(scratch, made.value.bytes)
  return { ms, ...(await judged(path, scratch)) }
}

async function judged(template: string, exported: string): Promise<Pick<Outcome, 'kind' | 'told'>> {
  const found = await descriptionsOf(exported)
  if (found.length === 0) return { kind: 'valid', told: '' }
  const fresh = without(found, await descriptionsOf(template).catch(() => []))
  const kind = fresh.length === 0 ? 'inherits' : 'invalid'
  const told = fresh.length === 0 ? [...new Set(found)].slice(0, TOLD) : fresh
  return { kind, told: told.map((one) => `${one}; `).join('') }
}

/** Of the faults that are the template's, so many are told. */
const TOLD = 3

async function exportTo(
  jobs: JobRunner,
  input: Input,
  path: string,
): Promise<Result<ExportedWord>> {
  const bytes = await readBytes(path, templateLimits.fileBytes)
  if (!bytes.ok) return bytes
  const template = { name: basename(path), bytes: bytes.value }
  return await jobs.run('export-word', { ...input, template }, { id: 'corpus-job' })
}

/** What stands more often in one list than in another. */
function without(
  found: ReadonlyArray<string>,
  before: ReadonlyArray<string>,
): ReadonlyArray<string> {
  const left = new Map<string, number>()
  for (const one of before) left.set(one, (left.get(one) ?? 0) + 1)
  return found.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

async function descriptionsOf(file: string): Promise<ReadonlyArray<string>> {
  const found = await Promise.all(
    officeVersions.map(async (version) => {
      const findings = await validatorFindings(file, version)
      const inSection = findings.filter(({ xPath }) => xPath?.includes('/w:sectPr['))
      const elsewhere = findings.filter((one) => !inSection.includes(one))
      const kinds = new Set(inSection.map(({ description }) => `${description} (section)`))
      const all = [...elsewhere.map(({ description }) => description), ...kinds]
      return all.map((description) => `${version}: ${description}`)
    }),
  )
  return found.flat()
}

function summaryOf(outcomes: ReadonlyArray<Outcome>): string {
  const count = (kind: Outcome['kind']) => outcomes.filter((each) => each.kind === kind).length
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (part: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(0)
  const kinds = ['valid', 'inherits', 'refused', 'invalid', 'crashed', 'hung'] as const
  const peakMb = readPeakMb(process.pid)
  return [
    `${outcomes.length} templates: ${kinds.map((kind) => `${count(kind)} ${kind}`).join(', ')}`,
    `time: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`,
    ...(peakMb === null ? [] : [`peak memory: ${peakMb.toFixed(0)} MB`]),
  ].join('\n')
}
