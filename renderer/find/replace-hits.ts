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
import { type BlockElement, blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { change, putTables } from '../stores/change-report.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { footnotePath } from './hit-in-editor.ts'

type Hits = ReadonlyArray<Hit>

/** Puts another text in place of some hits, in reading order: one step to undo, whatever they stand in. */
export function replaceHits(hits: Hits, replacement: string): void {
  if (!mayWrite()) return
  replaceInTitles(hits, replacement)
  replaceInTables(hits, replacement)
  for (const [chapter, inChapter] of groupBy(hits, (hit) => hit.chapter))
    replaceInText(editorOf(chapter), inChapter, replacement)
}

function replaceInTitles(hits: Hits, replacement: string): void {
  const found = groupBy(
    hits.filter(({ place }) => place.kind === 'title'),
    ({ chapter }) => chapter,
  )
  if (found.size === 0) return
  const chapters = reportStore.getState().chapters.map((chapter) => {
    const spans = found.get(chapter.id)
    return spans ? { ...chapter, title: replaceSpans(chapter.title, spans, replacement) } : chapter
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
