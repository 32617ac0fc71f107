import { type IdSource, newId } from '../base/id.ts'
import type { Language } from '../language/language.ts'
import type { Block, Chapter, ChapterKind, ChapterLevel, Report } from './report.ts'

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
}

export type NewReportOptions = {
  readonly organisation: string
  readonly year: number
  readonly language: Language
}

/** A report with the template's chapters, each with one empty paragraph. */
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
    chapters: template.chapters.map((chapter) => ({
      ...emptyChapter(fill(chapter.title[language], options), chapter.level, ids),
      kind: chapter.kind,
      numbered: chapter.numbered,
    })),
    tables: {},
  }
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

/** A line to write in. */
export function emptyParagraph(ids: IdSource): Block {
  return { type: 'paragraph', id: newId('b', ids), children: [{ text: '' }] }
}

function fill(text: string, { year, organisation }: NewReportOptions): string {
  return text.replaceAll('{year}', String(year)).replaceAll('{organisation}', organisation).trim()
}
