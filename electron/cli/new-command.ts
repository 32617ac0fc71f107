import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok } from '../../shared/base/result.ts'
import { languages } from '../../shared/language/language.ts'
import { newReport } from '../../shared/report/new-report.ts'
import { randomIds } from '../random-ids.ts'
import { type Command, positional } from './command.ts'
import { argumentNames, output, usage } from './text.ts'

const DEFAULT_TEMPLATE = 'arsrapport-hf'

export const newCommand: Command = {
  name: 'new',
  positionals: [argumentNames.file],
  options: {
    template: 'text',
    year: 'text',
    organisation: 'text',
    language: 'text',
    json: 'flag',
    verbose: 'flag',
  },
  async run(args, { projects, resources, now }) {
    const path = positional(args, 0)
    const language = languages.find((known) => known === (args.texts.get('language') ?? 'nb'))
    if (!language) return fail({ usage: usage.notOneOf('--language', languages) })
    const year = readYear(args.texts.get('year'), now())
    if (year === null) return fail({ usage: usage.notYear })
    const organisation = args.texts.get('organisation') ?? ''
    const template = await resources.template(args.texts.get('template') ?? DEFAULT_TEMPLATE)
    if (!template.ok) return template
    if (await exists(path)) return fail({ code: 'file-exists', file: basename(path) })
    const report = newReport(template.value, { organisation, year, language }, randomIds)
    const written = await projects.write(
      path,
      { report, media: new Map(), others: new Map() },
      null,
    )
    if (!written.ok) return written
    return ok({
      text: output.created(path, report.chapters.length),
      json: { file: path, sha256: written.value.sha256, chapters: report.chapters.length },
    })
  },
}

/** A report tells about the year that has gone. */
function readYear(text: string | undefined, now: Date): number | null {
  if (text === undefined) return now.getFullYear() - 1
  const year = Number(text)
  return /^\d{4}$/.test(text) && year >= 1900 && year <= 2200 ? year : null
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}
