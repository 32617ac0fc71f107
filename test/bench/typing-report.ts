import { type ChapterId, factId } from '../../shared/base/id.ts'
import { type Block, type Inline, type Report, voidChildren } from '../../shared/report/report.ts'
import { makeLargeReport } from '../helpers/large-report.ts'

export const LONG_CHAPTER: ChapterId = 'c-langt0001'
export const LONG_TITLE = 'Et langt kapittel'
const LONG_PARAGRAPHS = 1000

/** The large report with a live number in every third paragraph, and last a chapter of a thousand paragraphs. */
export function typingReport(): Report {
  const report = makeLargeReport()
  const facts = Object.values(report.tables).map(({ id, rows, columns }) => {
    const [row, column] = [rows[0], columns[0]]
    if (!row || !column) throw new Error(`Table ${id} has no figure to show in the text.`)
    return factId(id, row.id, column.id)
  })
  let paragraphs = 0
  const number = (): Inline => ({
    type: 'number',
    fact: facts[paragraphs % facts.length] ?? 't-x/w-x/k-x',
    style: { wording: 'words' },
    children: voidChildren,
  })
  const withNumber = (block: Block): Block => {
    if (block.type !== 'paragraph' || paragraphs++ % 3 !== 0) return block
    const [first, ...rest] = block.children
    if (!first) return block
    return { ...block, children: [first, number(), { text: ' i alt. ' }, ...rest] }
  }
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map(withNumber),
  }))
  const texts = chapters.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'paragraph'))
  const long = Array.from({ length: LONG_PARAGRAPHS }, (_, index): Block => {
    const model = texts[index % texts.length]
    if (model?.type !== 'paragraph') throw new Error('The large report has no paragraphs.')
    const children = model.children.filter((one) => !('type' in one) || one.type === 'number')
    return { ...model, id: `b-langt${String(index).padStart(5, '0')}`, children }
  })
  const last = chapters[0]
  if (!last) throw new Error('The large report has no chapters.')
  return {
    ...report,
    chapters: [...chapters, { ...last, id: LONG_CHAPTER, title: LONG_TITLE, blocks: long }],
  }
}

/** The paragraphs that stand together on the first page, as plain text: what the other editors are given. */
export function firstPage(report: Report): ReadonlyArray<string> {
  const second = report.chapters.findIndex(({ level }, index) => index > 0 && level === 1)
  return report.chapters
    .slice(0, second)
    .flatMap(({ blocks }) => blocks)
    .filter(({ type }) => type !== 'table')
    .map(({ children }) =>
      [...children].map((one) => ('text' in one ? one.text : '12,3 millioner kroner')).join(''),
    )
}
