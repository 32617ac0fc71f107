import { Plus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { type Key, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components'
import type { ChapterId } from '../../shared/base/id.ts'
import { isId } from '../../shared/base/id.ts'
import { moveChapter, removeChapter, setChapterLevel } from '../stores/change-report.ts'
import { addChapter } from '../stores/chapter-editors.ts'
import { type ChapterNode, nestChapters } from '../stores/chapter-order.ts'
import { type ChapterMeta, history, reportStore } from '../stores/report-store.ts'
import { selectChapter, uiStore } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ChapterRow } from './chapter-row.tsx'
import styles from './chapter-tree.module.css'
import { useTreeChapters } from './use-tree-chapters.ts'

/** The chapters as a tree: choose, add, rename, delete, and move with the mouse or the keyboard. */
export function ChapterTree() {
  const chapters = useTreeChapters()
  const chosen = uiStore.use((state) => state.chapter)
  const [renaming, setRenaming] = useState<ChapterId | null>(null)
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set())
  const { dragAndDropHooks } = useChapterDrag()
  const items = useMemo(
    () =>
      nestChapters(chapters).map((node) => (
        <ChapterItem key={node.chapter.id} node={node} renaming={renaming} onRename={setRenaming} />
      )),
    [chapters, renaming],
  )
  const expanded = chapters.map((one) => one.id).filter((id) => !closed.has(id))
  const add = () => {
    const id = addChapter(text.chapters.newTitle, chosen)
    selectChapter(id)
    setRenaming(id)
  }
  return (
    <>
      <TreeHead onAdd={add} />
      <div onKeyDownCapture={(event) => handleTreeKey(event, chosen, setRenaming)}>
        <Tree
          aria-label={text.chapters.title}
          className={styles.tree ?? ''}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen ? [chosen] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            if (isId('c', key)) selectChapter(key)
          }}
          expandedKeys={expanded}
          onExpandedChange={(open) =>
            setClosed(new Set(chapters.map((one) => one.id).filter((id) => !open.has(id))))
          }
          dragAndDropHooks={dragAndDropHooks}
        >
          {items}
        </Tree>
      </div>
    </>
  )
}

function TreeHead({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className={styles.head}>
      <h2>{text.chapters.title}</h2>
      <IconButton label={text.chapters.add} icon={<Plus aria-hidden />} onPress={onAdd} />
    </div>
  )
}

type ItemProps = {
  readonly node: ChapterNode
  readonly renaming: ChapterId | null
  readonly onRename: (id: ChapterId | null) => void
}

function ChapterItem({ node, renaming, onRename }: ItemProps) {
  const { chapter, children } = node
  return (
    <TreeItem
      id={chapter.id}
      textValue={chapter.title || text.chapters.untitled}
      className={styles.item ?? ''}
    >
      <TreeItemContent>
        {({ hasChildItems }) => (
          <ChapterRow
            id={chapter.id}
            hasChildren={hasChildItems}
            isRenaming={renaming === chapter.id}
            onRename={onRename}
            onRemove={() => remove(chapter)}
          />
        )}
      </TreeItemContent>
      {children.map((child) => (
        <ChapterItem key={child.chapter.id} node={child} renaming={renaming} onRename={onRename} />
      ))}
    </TreeItem>
  )
}

function useChapterDrag() {
  return useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onMove: ({ keys, target }) => {
      const [key] = keys
      if (!isId('c', key) || !isId('c', target.key)) return
      const kind = target.dropPosition === 'on' ? 'into' : target.dropPosition
      moveChapter(key, { kind, target: target.key })
    },
  })
}

function remove(chapter: ChapterMeta): void {
  const { chapters } = reportStore.getState()
  const index = chapters.findIndex((one) => one.id === chapter.id)
  const next = chapters[index + 1] ?? chapters[index - 1]
  removeChapter(chapter.id)
  selectChapter(next?.id ?? null)
  const words = text.chapters.removed(chapter.title || text.chapters.untitled)
  uiStore.setState({ notice: { tone: 'good', text: words, undoMark: history.mark() } })
}

/** Alt and an arrow moves the chosen chapter; F2 renames it; Delete removes it. */
function handleTreeKey(
  event: KeyboardEvent,
  chosen: ChapterId | null,
  onRename: (id: ChapterId) => void,
): void {
  if (!chosen || event.target instanceof HTMLInputElement) return
  if (event.key === 'F2') onRename(chosen)
  else if (event.key === 'Delete') {
    const chapter = reportStore.getState().chapters.find((one) => one.id === chosen)
    if (chapter) remove(chapter)
  } else if (event.altKey && event.key === 'ArrowUp') moveChapter(chosen, { kind: 'up' })
  else if (event.altKey && event.key === 'ArrowDown') moveChapter(chosen, { kind: 'down' })
  else if (event.altKey && event.key === 'ArrowRight') setChapterLevel(chosen, 1)
  else if (event.altKey && event.key === 'ArrowLeft') setChapterLevel(chosen, -1)
  else return
  event.preventDefault()
  event.stopPropagation()
}
