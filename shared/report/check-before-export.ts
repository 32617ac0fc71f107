import type { BlockId } from '../base/id.ts'
import { hasUnreadable, readableText } from '../base/readable-text.ts'
import { safeLink } from '../base/safe-link.ts'
import { hasAmbiguousNumber } from './ambiguous-number.ts'
import { emptyChapters, isEmptyBlock } from './empty-blocks.ts'
import { type ExportFinding, type ExportFindingCode, stopsExport } from './export-finding.ts'
import type {
  ResolvedBlock,
  ResolvedChapter,
  ResolvedReport,
  ResolvedRun,
  ResolvedTable,
} from './resolved.ts'

/** Word opens no table with more columns than this, the labels among them. */
export const MAX_WORD_COLUMNS = 63

type Found = Pick<ExportFinding, 'code' | 'place'> & { readonly block: BlockId | null }

/**
 * Everything in a report that stops its export or that is told of it: what stops it first, then in reading order, each
 * kind once for each place. Only a table wider than the page is not known before the page is.
 */
export function checkBeforeExport(report: ResolvedReport): ReadonlyArray<ExportFinding> {
  const empty = emptyChapters(report)
  const found = [
    ...ofSettings(report),
    ...report.chapters.flatMap((chapter) => {
      const own = ofChapter(report, chapter, empty.has(chapter.id))
      return own.map((one): ExportFinding => ({ ...one, chapter: chapter.id }))
    }),
  ]
  const known = new Set<string>()
  const once = found.filter(({ code, place }) => {
    const key = `${code} ${place}`
    return !known.has(key) && known.add(key)
  })
  return [...once.filter(stopsExport), ...once.filter((one) => !stopsExport(one))]
}

/** The tables that did not fit on their page, known when they have been laid out. */
export function wideTableFindings(
  { chapters }: Pick<ResolvedReport, 'chapters'>,
  wide: ReadonlyArray<BlockId>,
): ReadonlyArray<ExportFinding> {
  return chapters.flatMap(({ id: chapter, blocks }) =>
    blocks.flatMap((block): ReadonlyArray<ExportFinding> => {
      if (block.kind !== 'table' || !wide.includes(block.id)) return []
      return [{ code: 'wide-table', place: block.table.label, chapter, block: block.id }]
    }),
  )
}

/** Where a page is referred to, for an export that does not count pages. */
export function pageReferenceFindings(report: ResolvedReport): ReadonlyArray<ExportFinding> {
  const isPage = (run: ResolvedRun) =>
    run.kind === 'reference' && run.show === 'page' && run.status === 'shown'
  return report.chapters.flatMap(({ id, chapter, number, blocks }) => {
    const found = blocks.find((block) => 'runs' in block && block.runs.some(isPage))
    if (!found) return []
    const place = placeOf(number, chapter.title)
    return [{ code: 'no-page-numbers', place, chapter: id, block: found.id }]
  })
}

function ofSettings({ settings, logo }: ResolvedReport): ReadonlyArray<ExportFinding> {
  const { title, organisation, classification = '' } = settings
  const codes: ExportFindingCode[] = []
  if ([title, organisation, classification].some(hasUnreadable)) codes.push('unreadable-character')
  if (logo?.isMissing) codes.push('missing-logo')
  return codes.map((code) => ({ code, place: lineOf(title), chapter: null, block: null }))
}

function ofChapter(
  report: ResolvedReport,
  { id, chapter, number, blocks }: ResolvedChapter,
  isEmpty: boolean,
): ReadonlyArray<Found> {
  const place = placeOf(number, chapter.title)
  const found: Found[] = report.problems
    .filter((problem) => problem.chapter === id)
    .map(({ code, block: at }) => {
      const block = blocks.find((one) => one.id === at)
      return { code, place: (block && ownPlace(block)) || place, block: at }
    })
  if (hasUnreadable(chapter.title)) found.push({ code: 'unreadable-character', place, block: null })
  if (isEmpty) found.push({ code: 'empty-chapter', place, block: null })
  return [...found, ...blocks.flatMap((block) => ofBlock(block, place))]
}

function ofBlock(block: ResolvedBlock, place: string): ReadonlyArray<Found> {
  if (block.kind === 'missing-table') return []
  const codes = codesOf(block)
  if (textsOf(block).some(hasUnreadable)) codes.push('unreadable-character')
  if (hasAmbiguousNumber(block)) codes.push('ambiguous-number')
  if ('runs' in block && block.runs.some(hasUnsafeLink)) codes.push('unsafe-link')
  const own = ownPlace(block) || place
  return codes.map((code) => ({ code, place: own, block: block.id }))
}

/** A table or a figure is called by its number. */
function ownPlace(block: ResolvedBlock): string {
  if (block.kind === 'table') return block.table.label
  return block.kind === 'image' || block.kind === 'chart' ? block.label : ''
}

function codesOf(block: ResolvedBlock): ExportFindingCode[] {
  switch (block.kind) {
    case 'table':
      return tableCodes(block.table)
    case 'image':
      return block.isDecorative || block.alt.trim() !== '' ? [] : ['no-alt-text']
    case 'chart':
      return block.model === null || block.alt.trim() !== '' ? [] : ['no-alt-text']
    case 'people':
      return isEmptyBlock(block) ? ['empty-roster'] : []
    case 'signatures':
      if (isEmptyBlock(block)) return ['no-signers']
      return block.date === '' ? ['undated-signatures'] : []
    default:
      return []
  }
}

function tableCodes({ caption, columns, rows, table }: ResolvedTable): ExportFindingCode[] {
  const codes: ExportFindingCode[] = []
  if (columns.length + 1 > MAX_WORD_COLUMNS) codes.push('too-many-columns')
  if (caption.trim() === '') codes.push('empty-caption')
  const cells = table.rows.flatMap((row) => row.cells)
  if (cells.some(({ state }) => state === 'error' || state === 'uncalculated'))
    codes.push('error-value')
  // A reference to a note that is gone is shown as the number it had.
  const asked = cells.reduce(
    (sum, cell) => sum + (cell.state === 'text' ? (cell.notes?.length ?? 0) : 0),
    0,
  )
  const shown = rows.flatMap((row) => row.cells).flatMap(({ references = [] }) => references)
  if (shown.length < asked) codes.push('missing-note')
  return codes
}

/** Every text that a block gives Word; those of a mirror are told of where they stand. */
function textsOf(block: Exclude<ResolvedBlock, { readonly kind: 'missing-table' }>) {
  switch (block.kind) {
    case 'table':
      return tableTextsOf(block.table)
    case 'image':
      return [block.alt, block.credit, ...block.runs.flatMap(runTexts)]
    case 'chart':
      return [block.alt, ...block.runs.flatMap(runTexts)]
    case 'people':
      return block.rows.flatMap(({ cells }) => cells)
    case 'contact':
      return block.lines.map(({ text }) => text)
    case 'signatures':
      return [block.place, ...block.signers.flatMap(({ name, role }) => [name, role])]
    default:
      return 'runs' in block ? block.runs.flatMap(runTexts) : []
  }
}

function tableTextsOf(table: ResolvedTable): ReadonlyArray<string> {
  return [
    table.caption,
    ...table.labelHeader,
    ...table.columns.flatMap(({ header }) => header),
    ...table.rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
    ...table.footnotes.map(({ text }) => text),
  ]
}

function runTexts(run: ResolvedRun): ReadonlyArray<string> {
  return 'runs' in run ? run.runs.flatMap(runTexts) : [run.text]
}

function hasUnsafeLink(run: ResolvedRun): boolean {
  if (run.kind === 'footnote') return run.runs.some(hasUnsafeLink)
  return run.kind === 'link' && safeLink(run.url) === null
}

function placeOf(number: string, title: string): string {
  return lineOf([number, title].filter((part) => part !== '').join(' '))
}

/** A place is read on one line. */
function lineOf(text: string): string {
  return readableText(text).replace(/\s*[\r\n\t]\s*/g, ' ')
}
