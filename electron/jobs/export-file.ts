import { basename } from 'node:path'
import { type FailureCode, ok, type Result } from '../../shared/base/result.ts'
import type { ExportChoices, ExportSummary } from '../../shared/contract/values.ts'
import { hashOfMedia, type MediaName, typeOfMedia } from '../../shared/media/media-name.ts'
import type { Media } from '../../shared/project/schema.ts'
import type { Report } from '../../shared/report/report.ts'
import type { WordTheme } from '../../shared/word/theme.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { sha256 } from '../files/sha256.ts'
import type { Resources } from '../resources.ts'
import type { ExportedWord, Jobs, NamedBytes } from './jobs.ts'
import type { JobOptions, JobRunner } from './run-job.ts'

type ExportRequest = {
  readonly jobs: JobRunner
  readonly resources: Resources
  readonly path: string
  readonly report: Report
  /** At least those the report shows. */
  readonly media: Media
  readonly choices: Omit<ExportChoices, 'template' | 'theme'>
  readonly theme: WordTheme
  readonly themeLogo: Uint8Array | null
  /** An own Word file to export into; null for the look of the theme. */
  readonly template: NamedBytes | null
  readonly job: JobOptions
}

/** Makes the Word file in a job and writes it; on failure the file that was there is left as it was. */
export async function exportToFile(
  request: ExportRequest,
): Promise<Result<Omit<ExportSummary, 'file' | 'entry'>>> {
  const { jobs, resources, path, report, theme, template, job } = request
  const { pageNumbers, tableLayout } = request.choices
  const fonts = await resources.fonts(theme)
  const input = {
    report,
    choices: { pageNumbers, tableLayout },
    theme,
    fonts,
    themeLogo: request.themeLogo,
    media: picturesFor(report, request.media),
    template,
  }
  const made = await makeWord(jobs, input, job)
  if (!made.ok) return { ok: false, error: { file: basename(path), ...made.error } }
  const { bytes, ...told } = made.value
  job.onProgress?.({ job: job.id, step: 'writing', done: 0, total: 1 })
  const written = await atomicWrite(path, bytes)
  if (!written.ok) return written
  return ok({ sha256: sha256(bytes), bytes: bytes.byteLength, ...told })
}

/** How a job ends when it is not by itself. */
const ENDED: ReadonlySet<FailureCode> = new Set(['job-timeout', 'job-memory', 'job-crashed'])

/** Page numbers keep no report from being exported: where laying out its pages ends the job, it is made without them. */
async function makeWord(
  jobs: JobRunner,
  input: Jobs['export-word']['input'],
  job: JobOptions,
): Promise<Result<ExportedWord>> {
  const made = await jobs.run('export-word', input, job)
  if (made.ok || !input.choices.pageNumbers || !ENDED.has(made.error.code)) return made
  const choices = { ...input.choices, pageNumbers: false }
  const plain = await jobs.run('export-word', { ...input, choices }, job)
  return plain.ok ? ok({ ...plain.value, pageLayout: 'failed' }) : plain
}

/** What Word is given of each picture: its print, else the picture itself. */
export function picturesFor(report: Report, media: Media): ReadonlyMap<MediaName, Uint8Array> {
  const pictures = new Map<MediaName, Uint8Array>()
  const { logo } = report.settings.look ?? {}
  const blocks = report.chapters.flatMap((chapter) => chapter.blocks)
  const images = blocks.filter((block) => block.type === 'image')
  for (const picture of [...(logo ? [logo] : []), ...images]) {
    const names = [...(picture.print ? [picture.print] : []), picture.media]
    const name = names.find((one) => typeOfMedia(one) !== 'svg' && media.has(hashOfMedia(one)))
    const bytes = name && media.get(hashOfMedia(name))
    if (name && bytes) pictures.set(name, bytes)
  }
  return pictures
}
