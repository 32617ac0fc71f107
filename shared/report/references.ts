import type { BlockId, ChapterId } from '../base/id.ts'
import { NBSP } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import { phrases } from '../language/phrases.ts'
import { type Numbering, spokenNumber } from './numbering.ts'
import type { Inline, ReferenceChip, Report } from './report.ts'
import type { ResolvedReference } from './resolved.ts'

type Reference = Pick<ReferenceChip, 'target' | 'show'>

/** Something a cross-reference can point to. */
export type ReferenceTarget = {
  readonly id: BlockId | ChapterId
  readonly kind: 'chapter' | 'heading' | 'table' | 'figure'
  /** `tabell 3`, `figur 1`, `kapittel 2` or `kapittel 2.0`, `avsnitt 2.1`; the title where there is no number. */
  readonly labelNumber: string
  readonly title: string
}

/** Everything in the report that can be referred to, in reading order. */
export function referenceTargets(
  report: Pick<Report, 'chapters' | 'tables' | 'settings'>,
  numbering: Numbering,
): ReadonlyArray<ReferenceTarget> {
  const words = phrases[report.settings.language]
  return report.chapters.flatMap((chapter) => {
    const number = spokenNumber(numbering.chapters.get(chapter.id) ?? '')
    const first: ReferenceTarget = {
      id: chapter.id,
      kind: 'chapter',
      labelNumber: withNumber(
        chapter.level === 1 ? words.chapter : words.section,
        number,
        chapter.title,
      ),
      title: chapter.title,
    }
    const inner = chapter.blocks.flatMap((block): ReadonlyArray<ReferenceTarget> => {
      if (block.type === 'heading') {
        const title = plainText(block.children)
        const heading = numbering.headings.get(block.id)?.number ?? ''
        const labelNumber = withNumber(words.section, heading, title)
        return [{ id: block.id, kind: 'heading', labelNumber, title }]
      }
      const figure = numbering.figures.get(block.id)
      if (figure !== undefined) {
        const title = plainText(block.children)
        const labelNumber = withNumber(words.figure.toLowerCase(), String(figure), title)
        return [{ id: block.id, kind: 'figure', labelNumber, title }]
      }
      if (block.type !== 'table') return []
      const table = report.tables[block.table]
      if (!table) return []
      const count = String(numbering.tables.get(block.id) ?? '')
      const title = table.caption ?? table.title
      const labelNumber = withNumber(words.table.toLowerCase(), count, title)
      return [{ id: block.id, kind: 'table', labelNumber, title }]
    })
    return [first, ...inner]
  })
}

const targetsOf = new WeakMap<Numbering, ReadonlyMap<string, ReferenceTarget>>()

/**
 * The text of a cross-reference; words saying that it is missing when its target is gone. A page is only known when the
 * document is laid out, so a page reference is worded by its number here; see `pageText`.
 */
export function resolveReference(
  report: Pick<Report, 'chapters' | 'tables' | 'settings'>,
  numbering: Numbering,
  reference: Reference,
): ResolvedReference {
  let targets = targetsOf.get(numbering)
  if (!targets) {
    targets = new Map(referenceTargets(report, numbering).map((target) => [target.id, target]))
    targetsOf.set(numbering, targets)
  }
  const target = targets.get(reference.target)
  const { show } = reference
  if (!target) {
    return { status: 'missing', show, text: phrases[report.settings.language].missingReference }
  }
  return { status: 'shown', show, text: show === 'title' ? target.title : target.labelNumber }
}

/**
 * What a page reference says on the screen: `side 12` once an export has laid out the document, else `side –`. Where
 * nothing is laid out, on paper too, such a reference says the label and number of what it points to.
 */
export function pageText(language: Language, page: string | undefined): string {
  return `${phrases[language].page}${NBSP}${page ?? '–'}`
}

/** The letters of some inlines, without numbers, references and footnotes. */
export function plainText(inlines: ReadonlyArray<Inline>): string {
  return inlines
    .map((inline) => {
      if (!('type' in inline)) return inline.text
      return inline.type === 'link' ? plainText(inline.children) : ''
    })
    .join('')
}

function withNumber(word: string, number: string, title: string): string {
  return number === '' ? `«${title}»` : `${word}${NBSP}${number}`
}
