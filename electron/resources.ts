import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fail, ok, type Result } from '../shared/base/result.ts'
import { openProjectParts, type Project } from '../shared/project/open-project.ts'
import type { ReportTemplate } from '../shared/report/new-report.ts'
import { readTableTemplateGroup } from '../shared/tables/read-table-template.ts'
import { type TableTemplateGroup, tableTemplateGroupIds } from '../shared/tables/table-template.ts'
import type { EmbeddedFont } from '../shared/word/embed-fonts.ts'
import { type FontFile, readWordTheme, type WordTheme } from '../shared/word/theme.ts'
import { readThemeLogo } from './files/read-theme-logo.ts'
import { sha256 } from './files/sha256.ts'

/** What is inside the product besides code. */
export type Resources = {
  readonly template: (id: string) => Promise<Result<ReportTemplate>>
  readonly templates: () => Promise<ReadonlyArray<ReportTemplate>>
  /** In the order they are offered. */
  readonly tableTemplates: () => Promise<ReadonlyArray<TableTemplateGroup>>
  readonly sample: () => Promise<Result<Project>>
  /** Ids, in the order they are offered: the product's own first. */
  readonly themes: () => Promise<ReadonlyArray<string>>
  readonly theme: (id: string) => Promise<Result<WordTheme>>
  /** The logo a theme of the product names; null when it names none. */
  readonly themeLogo: (theme: WordTheme) => Promise<Result<Uint8Array | null>>
  /** Names of the fonts of the product, which a theme may embed. */
  readonly fontFiles: () => Promise<ReadonlySet<string>>
  /** The font files a theme embeds. */
  readonly fonts: (theme: WordTheme) => Promise<ReadonlyArray<EmbeddedFont>>
}

/** The look a report has unless another is chosen. */
export const DEFAULT_THEME = 'beretning'

/** In the order they are offered; any other follows by name. */
const templateOrder = [
  'arsrapport-hf',
  'arsrapport-dfo',
  'lederlonn',
  'tertialrapport',
  'styresak',
  'tom',
]

export function createResources(folder: string): Resources {
  const templates = async (): Promise<ReadonlyArray<ReportTemplate>> => {
    const names = await readdir(join(folder, 'templates'))
    const files = names.filter((name) => name.endsWith('.json'))
    const read = await Promise.all(files.map((name) => readJson(join(folder, 'templates', name))))
    // Safe: the files are part of the product, and a test reads each of them.
    return (read as ReadonlyArray<ReportTemplate>).toSorted((a, b) => rank(a.id) - rank(b.id))
  }
  return {
    templates,
    async template(id) {
      const found = (await templates()).find((template) => template.id === id)
      return found ? ok(found) : fail({ code: 'template-not-found', detail: id })
    },
    async tableTemplates() {
      const read = async (id: string) =>
        readTableTemplateGroup(await readJson(join(folder, 'table-templates', `${id}.json`)))
      return await Promise.all(tableTemplateGroupIds.map(read))
    },
    async sample() {
      return openProjectParts(await readParts(join(folder, 'sample')), sha256)
    },
    async themes() {
      const names = await readdir(join(folder, 'themes'))
      const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
      return ids.toSorted((a, b) => Number(b === DEFAULT_THEME) - Number(a === DEFAULT_THEME))
    },
    async theme(id) {
      const names = await readdir(join(folder, 'themes'))
      if (!names.includes(`${id}.json`)) return fail({ code: 'not-available', detail: id })
      return ok(readWordTheme(await readJson(join(folder, 'themes', `${id}.json`))))
    },
    themeLogo: (theme) => readThemeLogo(join(folder, 'themes'), theme),
    async fontFiles() {
      const names = await readdir(join(folder, 'fonts'))
      return new Set(names.filter((name) => name.endsWith('.ttf')))
    },
    async fonts(theme) {
      const read = async ({ family, face, file }: FontFile) => {
        const data = new Uint8Array(await readFile(join(folder, 'fonts', file)))
        return { family, face, data }
      }
      return await Promise.all(theme.fonts.files.map(read))
    },
  }
}

function rank(id: string): number {
  const index = templateOrder.indexOf(id)
  return index === -1 ? templateOrder.length : index
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

async function readParts(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const read = async (path: string) =>
    [relative(folder, path).split(sep).join('/'), new Uint8Array(await readFile(path))] as const
  return new Map(await Promise.all(paths.map(read)))
}
