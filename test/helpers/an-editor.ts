import { createChapterEditor } from '../../renderer/editor/create-chapter-editor.ts'
import { blocksOf, type ChapterEditor } from '../../renderer/editor/slate-types.ts'
import { assertExists } from '../../shared/base/assert.ts'
import { countingIdSource } from '../../shared/base/id.ts'
import type { Block } from '../../shared/report/report.ts'

/** A chapter's editor with the caret at the start of its first block, without history and stores. */
export function anEditor(blocks: ReadonlyArray<Block>): ChapterEditor {
  const editor = createChapterEditor({
    chapter: 'c-prove',
    blocks,
    ids: countingIdSource(),
    history: { record: () => {}, isApplying: () => false, seal: () => {} },
    shownText: (chip) => (chip.type === 'number' ? '12 384' : 'tabell 1'),
    mayWrite: () => true,
    onText: () => {},
  })
  caretAt(editor, 0, 'start')
  return editor
}

export function caretAt(editor: ChapterEditor, block: number, edge: 'start' | 'end'): void {
  const point = edge === 'start' ? editor.start([block]) : editor.end([block])
  editor.select({ anchor: point, focus: point })
}

/** The chapter in short: `heading2 Tittel`, `bullet0 Punkt`, `table`. */
export function outline(editor: ChapterEditor): ReadonlyArray<string> {
  return blocksOf(editor).map((block, index) => {
    const words = editor.string([index], { voids: true })
    if (block.type === 'heading') return `heading${block.level} ${words}`
    if (block.type === 'list-item') return `${block.list}${block.level} ${words}`
    if (block.type === 'table' || block.type === 'page-break') return block.type
    return `${block.type} ${words}`.trim()
  })
}

export function idsOf(editor: ChapterEditor): ReadonlyArray<string> {
  return blocksOf(editor).map(({ id }) => id)
}

export function blockAt(editor: ChapterEditor, index: number): Block {
  return assertExists(blocksOf(editor)[index], `the chapter has block ${index}`)
}

/** A clipboard as the browser hands it over. */
export function aClipboard(
  content: Readonly<Record<string, string>> = {},
  files: ReadonlyArray<File> = [],
): DataTransfer {
  const data = new Map(Object.entries(content))
  const clipboard: Pick<DataTransfer, 'getData' | 'setData' | 'types'> & { files: unknown } = {
    getData: (type) => data.get(type) ?? '',
    setData: (type, value) => void data.set(type, value),
    types: [...data.keys()],
    files,
  }
  // Safe: jsdom has no DataTransfer, and the editor uses only these four; a list of files is only walked through.
  return clipboard as unknown as DataTransfer
}
