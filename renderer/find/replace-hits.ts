import { Editor, Node, Transforms } from 'slate'
import { groupBy } from '../../shared/base/group-by.ts'
import type { BlockId } from '../../shared/base/id.ts'
import type { Hit } from '../../shared/report/find-text.ts'
import { flatText, leavesIn } from '../../shared/report/flat-text.ts'
import { pictureText, pictureTexts } from '../../shared/report/picture-text.ts'
import { replaceInRuns } from '../../shared/report/replace-in-runs.ts'
import { replaceInTable, type TableSpans } from '../../shared/report/replace-in-table.ts'
import { placeKey } from '../../shared/report/table-texts.ts'
import { replaceSpans, type Span } from '../../shared/report/text-pattern.ts'
import { type ReportPlace, textPlaceKey } from '../../shared/report/written-texts.ts'
import { type BlockElement, blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { change, putTables } from '../stores/change-report.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { footnotePath } from './hit-in-editor.ts'

type Hits = ReadonlyArray<Hit>

/** Puts another text in place of some hits, in reading order: one step to undo, whatever they stand in. */
export function replaceHits(hits: Hits, replacement: string): void {
  if (!mayWrite()) return
  replaceInSettings(hits, replacement)
  replaceInTitles(hits, replacement)
  replaceInTables(hits, replacement)
  for (const [chapter, inChapter] of groupBy(hits, (hit) => hit.chapter))
    if (chapter !== null) replaceInText(editorOf(chapter), inChapter, replacement)
}

function replaceInSettings(hits: Hits, replacement: string): void {
  const inReport = hits.filter(({ chapter }) => chapter === null)
  if (inReport.length === 0) return
  const { settings } = reportStore.getState()
  const found = groupBy(inReport, ({ place }) => textPlaceKey(place))
  const replaced = (place: ReportPlace, words: string): string =>
    replaceSpans(words, found.get(textPlaceKey(place)) ?? [], replacement)
  const { title, classification, address, people } = settings
  change({
    settings: {
      ...settings,
      title: replaced({ kind: 'report-title' }, title),
      ...(classification && {
        classification: replaced({ kind: 'classification' }, classification),
      }),
      ...(address && { address: replaced({ kind: 'address' }, address) }),
      ...(people && {
        people: people.map((one) => ({
          ...one,
          title: replaced({ kind: 'person', person: one.id }, one.title),
        })),
      }),
    },
  })
}

/** Titles, and the notes to those who write. */
function replaceInTitles(hits: Hits, replacement: string): void {
  const kinds = ['title', 'notes'] as const
  const [titles, notes] = kinds.map((kind) =>
    groupBy(
      hits.filter(({ place }) => place.kind === kind),
      ({ chapter }) => chapter,
    ),
  )
  if (!titles?.size && !notes?.size) return
  const chapters = reportStore.getState().chapters.map((chapter) => {
    const inTitle = titles?.get(chapter.id)
    const inNotes = notes?.get(chapter.id)
    return {
      ...chapter,
      ...(inTitle && { title: replaceSpans(chapter.title, inTitle, replacement) }),
      ...(inNotes && { notes: replaceSpans(chapter.notes ?? '', inNotes, replacement) }),
    }
  })
  change({ chapters })
}

function replaceInTables(hits: Hits, replacement: string): void {
  const { tables } = reportStore.getState()
  const inTables = hits.flatMap(({ place, start, end }) =>
    'table' in place ? [{ place, span: { start, end } }] : [],
  )
  const changed = [...groupBy(inTables, ({ place }) => place.table)].flatMap(([id, found]) => {
    const before = tables[id]
    const spans = [...groupBy(found, ({ place }) => placeKey(place)).values()].flatMap(inOnePlace)
    const after = before && replaceInTable(before, spans, replacement)
    return after && after !== before ? [after] : []
  })
  if (changed.length > 0) putTables(changed)
}

function inOnePlace(
  found: ReadonlyArray<{ readonly place: TableSpans['place']; readonly span: Span }>,
): ReadonlyArray<TableSpans> {
  const [first] = found
  return first ? [{ place: first.place, spans: found.map(({ span }) => span) }] : []
}

function replaceInText(editor: ChapterEditor, hits: Hits, replacement: string): void {
  const blocks = groupBy(
    hits.filter(({ place }) => place.kind === 'text'),
    ({ place }) => (place.kind === 'text' ? place.block : null),
  )
  Editor.withoutNormalizing(editor, () => {
    replaceInFootnotes(editor, hits, replacement)
    replaceAboutPictures(editor, hits, replacement)
    blocksOf(editor).forEach(({ id }, index) => {
      const spans = blocks.get(id)
      if (spans) replaceInBlock(editor, index, spans, replacement)
    })
  })
}

/** From the end, so that what is not replaced yet still stands where it was found. */
function replaceInBlock(
  editor: ChapterEditor,
  index: number,
  spans: ReadonlyArray<Span>,
  replacement: string,
): void {
  const block = blocksOf(editor)[index]
  if (!block) return
  const flat = flatText(block)
  for (const { start, end } of [...spans].reverse()) {
    const parts = leavesIn(flat, start, end)
    for (const { path, from, to } of [...parts].reverse()) {
      const leaf = [index, ...path]
      const text = Node.string(Node.get(editor, leaf)).slice(from, to)
      editor.apply({ type: 'remove_text', path: leaf, offset: from, text })
    }
    const [first] = parts
    if (!first || replacement === '') continue
    // The marks of the first letter hold for the new text.
    const path = [index, ...first.path]
    editor.apply({ type: 'insert_text', path, offset: first.from, text: replacement })
  }
}

function replaceAboutPictures(editor: ChapterEditor, hits: Hits, replacement: string): void {
  for (const kind of pictureTexts) {
    const found = groupBy(
      hits.filter(({ place }) => place.kind === kind),
      ({ place }) => (place.kind === kind ? place.block : null),
    )
    blocksOf(editor).forEach((block, index) => {
      const spans = found.get(block.id)
      if (!spans) return
      const words = replaceSpans(pictureText(block, kind), spans, replacement)
      Transforms.setNodes<BlockElement>(editor, { [kind]: words }, { at: [index] })
    })
  }
}

function replaceInFootnotes(editor: ChapterEditor, hits: Hits, replacement: string): void {
  const inNotes = hits.flatMap(({ place, start, end }) =>
    place.kind === 'footnote' ? [{ ...place, start, end }] : [],
  )
  for (const [id, spans] of groupBy(inNotes, ({ footnote }) => footnote)) {
    const block: BlockId | undefined = spans[0]?.block
    const path = block === undefined ? null : footnotePath(editor, block, id)
    const chip = path && Node.get(editor, path)
    if (!path || !chip || !('type' in chip) || chip.type !== 'footnote') continue
    const content = replaceInRuns(chip.content, spans, replacement)
    Transforms.setNodes(editor, { content }, { at: path })
  }
}
