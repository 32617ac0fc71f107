import { Editor, type PointRef, Range, Transforms } from 'slate'
import { type InsertCommand, insertCommands } from '../../commands/commands.ts'
import { createStore } from '../../stores/create-store.ts'
import { history } from '../../stores/report-store.ts'
import type { ChapterEditor } from '../slate-types.ts'
import { findOffers } from './find-offers.ts'

export type OpenSlash = {
  readonly editor: ChapterEditor
  /** Just before the slash. */
  readonly start: PointRef
  /** How the report stood before it. */
  readonly before: number
  readonly query: string
  readonly found: ReadonlyArray<InsertCommand>
  readonly chosen: number
}

export const slashStore = createStore<{ readonly open: OpenSlash | null }>({ open: null })

/** Writes a slash at the caret and opens the list of what can be put in there. */
export function openSlash(editor: ChapterEditor): void {
  if (!editor.selection) return
  closeSlash()
  const before = history.seal()
  const start = Editor.pointRef(editor, editor.selection.focus, { affinity: 'backward' })
  Editor.insertText(editor, '/')
  const found = findOffers(insertCommands, '')
  slashStore.setState({ open: { editor, start, before, query: '', found, chosen: 0 } })
}

export function closeSlash(): void {
  const { open } = slashStore.getState()
  if (!open) return
  open.start.unref()
  slashStore.setState({ open: null })
}

/** Takes over what is written after the slash; called at every change of an editor. */
export function followSlash(editor: ChapterEditor): void {
  const { open } = slashStore.getState()
  if (!open) return
  const query = open.editor === editor ? queryOf(open) : null
  if (query === null) {
    closeSlash()
    return
  }
  if (query === open.query) return
  const found = findOffers(insertCommands, query)
  const isGivenUp = query.startsWith(' ') || (found.length === 0 && query.endsWith(' '))
  if (isGivenUp) closeSlash()
  else slashStore.setState({ open: { ...open, query, found, chosen: 0 } })
}

/** Chooses the offer some steps further down, round the ends. */
export function stepInSlash(by: 1 | -1): void {
  const { open } = slashStore.getState()
  if (!open || open.found.length === 0) return
  const { length } = open.found
  slashStore.setState({ open: { ...open, chosen: (open.chosen + by + length) % length } })
}

/** Takes away what was written and does what is offered: one step to undo. */
export function takeOffer({ run }: InsertCommand): void {
  const { open } = slashStore.getState()
  if (!open) return
  const { editor, before } = open
  const at = rangeOf(open)
  closeSlash()
  if (!history.takeBackTo(before, editor) && at) Transforms.delete(editor, { at })
  run()
}

function rangeOf({ editor, start }: OpenSlash): Range | null {
  const anchor = start.current
  const { selection } = editor
  if (!anchor || !selection || !Range.isCollapsed(selection)) return null
  const { focus } = selection
  return anchor.path[0] === focus.path[0] ? { anchor, focus } : null
}

/** What stands between the slash and the caret; null when the caret has left it or the slash is gone. */
function queryOf(open: OpenSlash): string | null {
  const range = rangeOf(open)
  if (!range || Range.isBackward(range)) return null
  const written = Editor.string(open.editor, range)
  return written.startsWith('/') ? written.slice(1) : null
}
