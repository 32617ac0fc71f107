import { type IdSource, newId } from '../base/id.ts'
import type { Language } from '../language/language.ts'
import { peopleWords } from './people-words.ts'
import {
  type Block,
  type Chapter,
  type ChapterKind,
  type ChapterLevel,
  type Report,
  voidChildren,
} from './report.ts'

/** A kind of report to start from: titles per language and an outline. Kept as data in `resources/templates`. */
export type ReportTemplate = {
  readonly id: string
  readonly title: Localised
  readonly description: Localised
  /** `{year}` and `{organisation}` are filled in. */
  readonly reportTitle: Localised
  readonly chapters: ReadonlyArray<TemplateChapter>
}

type Localised = Readonly<Record<Language, string>>

type TemplateChapter = {
  readonly title: Localised
  readonly level: ChapterLevel
  readonly kind: ChapterKind
  readonly numbered: boolean
  /** What the chapter begins with besides a line to write in. */
  readonly begins?: ReadonlyArray<Beginning>
}

/** A roster of the board or the management, how to reach the organisation, or lines to sign on for all or for one. */
export const beginnings = ['board', 'management', 'contact', 'signatures', 'signature'] as const
export type Beginning = (typeof beginnings)[number]

export type NewReportOptions = {
  readonly organisation: string
  readonly year: number
  readonly language: Language
}

/** A report with the template's chapters, each with what it begins with and one empty paragraph. */
export function newReport(
  template: ReportTemplate,
  options: NewReportOptions,
  ids: IdSource,
): Report {
  const { language, organisation, year } = options
  return {
    id: newId('r', ids),
    settings: {
      title: fill(template.reportTitle[language], options),
      organisation,
      organisationNumber: '',
      year,
      language,
      template: template.id,
    },
    chapters: template.chapters.map((chapter) => {
      const empty = emptyChapter(fill(chapter.title[language], options), chapter.level, ids)
      const begins = (chapter.begins ?? []).flatMap((one) => blocksFor(one, language, ids))
      const { kind, numbered } = chapter
      return { ...empty, kind, numbered, blocks: [...begins, ...empty.blocks] }
    }),
    tables: {},
  }
}

/** A roster comes with a heading, since a chapter can begin with both the board and the management. */
function blocksFor(beginning: Beginning, language: Language, ids: IdSource): ReadonlyArray<Block> {
  const part = { id: newId('b', ids), children: voidChildren }
  if (beginning === 'contact') return [{ type: 'contact', ...part }]
  if (beginning === 'signature')
    return [{ type: 'signatures', place: '', by: 'chiefExecutive', ...part }]
  if (beginning === 'signatures') return [{ type: 'signatures', place: '', ...part }]
  const children = [{ text: peopleWords[language].shown[beginning] }]
  return [
    { type: 'heading', id: newId('b', ids), level: 2, children },
    { type: 'people', show: beginning, ...part },
  ]
}

/** A numbered text chapter with one empty paragraph. */
export function emptyChapter(title: string, level: ChapterLevel, ids: IdSource): Chapter {
  return {
    id: newId('c', ids),
    title,
    level,
    kind: 'text',
    numbered: true,
    status: 'draft',
    owner: '',
    blocks: [emptyParagraph(ids)],
  }
}

/** How the last of some chapters writes its number, for one that comes after them. */
export function numberedLike(
  chapters: ReadonlyArray<Omit<Chapter, 'blocks'>>,
): Pick<Chapter, 'numberStyle'> {
  const last = chapters.findLast(({ level, numbered }) => level === 1 && numbered)
  return last?.numberStyle ? { numberStyle: last.numberStyle } : {}
}

/** A line to write in. */
export function emptyParagraph(ids: IdSource): Block {
  return { type: 'paragraph', id: newId('b', ids), children: [{ text: '' }] }
}

function fill(text: string, { year, organisation }: NewReportOptions): string {
  return text.replaceAll('{year}', String(year)).replaceAll('{organisation}', organisation).trim()
}
