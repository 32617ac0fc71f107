import { Editor, Operation, type Range, Transforms } from 'slate'
import { createStore } from 'zustand/vanilla'
import type { ChapterEditor } from '../editor/slate-types.ts'

/** A change outside the text: tables, chapters, settings. */
export type StoreChange = {
  readonly undo: () => void
  readonly redo: () => void
  /** Changes with the same key within a second are one step, so that typing a title is not one step per letter. */
  readonly mergeKey?: string
}

type TextChange = {
  readonly kind: 'text'
  readonly editor: ChapterEditor
  readonly selectionBefore: Range | null
  readonly operations: Operation[]
}
type Change = TextChange | ({ readonly kind: 'store' } & StoreChange)
/** `state` names how the report stands after the step. */
type Step = { state: number; readonly changes: Change[]; readonly at: number }

export type HistoryState = { readonly canUndo: boolean; readonly canRedo: boolean }
export type History = ReturnType<typeof createHistory>

const MERGE_MS = 1000
const MAX_STEPS = 1000

/**
 * One undo history over every chapter's text and everything outside it.
 *
 * Everything that happens in one tick is one step. Slate's own history is per editor and knows nothing of tables, so it
 * must not be used beside this one.
 */
export function createHistory(now: () => number = Date.now) {
  const store = createStore<HistoryState>(() => ({ canUndo: false, canRedo: false }))
  let done: Step[] = []
  let undone: Step[] = []
  let open: Step | null = null
  let applying = false
  let nextState = 1

  function publish(): void {
    const next = { canUndo: done.length > 0, canRedo: undone.length > 0 }
    const { canUndo, canRedo } = store.getState()
    if (next.canUndo !== canUndo || next.canRedo !== canRedo) store.setState(next)
  }

  function openStep(): Step {
    if (open) {
      open.state = nextState++
      return open
    }
    const step: Step = { state: nextState++, changes: [], at: now() }
    open = step
    done.push(step)
    if (done.length > MAX_STEPS) done.shift()
    undone = []
    queueMicrotask(() => {
      if (open === step) close()
    })
    publish()
    return step
  }

  function close(): void {
    const step = open
    open = null
    const previous = done.at(-2)
    if (!step || !previous || step.at - previous.at >= MERGE_MS) return
    const merged = mergeSteps(previous, step)
    if (merged) done = [...done.slice(0, -2), merged]
  }

  function record(editor: ChapterEditor, operation: Operation): void {
    if (applying || operation.type === 'set_selection') return
    const step = openStep()
    const last = step.changes.at(-1)
    if (last?.kind === 'text' && last.editor === editor) last.operations.push(operation)
    else
      step.changes.push({
        kind: 'text',
        editor,
        selectionBefore: editor.selection,
        operations: [operation],
      })
  }

  function push(change: StoreChange): void {
    if (applying) return
    openStep().changes.push({ kind: 'store', ...change })
  }

  function run(action: () => void): void {
    applying = true
    try {
      action()
    } finally {
      applying = false
      publish()
    }
  }

  /** Takes back the last step; gives the editor whose text it touched last, null when it touched none. */
  function undo(): ChapterEditor | null {
    close()
    const step = done.pop()
    if (!step) return null
    undone.push(step)
    run(() => {
      for (const change of [...step.changes].reverse()) undoChange(change)
    })
    return touchedEditor(step)
  }

  function redo(): ChapterEditor | null {
    close()
    const step = undone.pop()
    if (!step) return null
    done.push(step)
    run(() => {
      for (const change of step.changes) redoChange(change)
    })
    return touchedEditor(step)
  }

  /** Names the present state: the same name means that nothing has changed since. */
  function mark(): number {
    return done.at(-1)?.state ?? 0
  }

  function clear(): void {
    done = []
    undone = []
    open = null
    publish()
  }

  return { store, record, push, undo, redo, mark, clear, isApplying: () => applying }
}

function touchedEditor(step: Step): ChapterEditor | null {
  const change = step.changes.findLast((one) => one.kind === 'text')
  return change?.kind === 'text' ? change.editor : null
}

function undoChange(change: Change): void {
  if (change.kind === 'store') {
    change.undo()
    return
  }
  const { editor, operations, selectionBefore } = change
  Editor.withoutNormalizing(editor, () => {
    for (const operation of [...operations].reverse()) {
      editor.apply(Operation.inverse(operation))
    }
  })
  if (selectionBefore) Transforms.select(editor, selectionBefore)
}

function redoChange(change: Change): void {
  if (change.kind === 'store') {
    change.redo()
    return
  }
  Editor.withoutNormalizing(change.editor, () => {
    for (const operation of change.operations) change.editor.apply(operation)
  })
}

function mergeSteps(previous: Step, step: Step): Step | null {
  const [a, ...restA] = previous.changes
  const [b, ...restB] = step.changes
  if (!a || !b || restA.length > 0 || restB.length > 0) return null
  const change = mergeChanges(a, b)
  return change ? { state: step.state, changes: [change], at: step.at } : null
}

function mergeChanges(a: Change, b: Change): Change | null {
  if (a.kind === 'store' && b.kind === 'store')
    return a.mergeKey && a.mergeKey === b.mergeKey ? { ...b, undo: a.undo } : null
  if (a.kind !== 'text' || b.kind !== 'text' || a.editor !== b.editor) return null
  const last = a.operations.at(-1)
  const [next, ...more] = b.operations
  if (!last || !next || more.length > 0 || !isContiguous(last, next)) return null
  return { ...a, operations: [...a.operations, next] }
}

function isContiguous(a: Operation, b: Operation): boolean {
  if (a.type === 'insert_text' && b.type === 'insert_text')
    return a.path.join() === b.path.join() && b.offset === a.offset + a.text.length
  if (a.type === 'remove_text' && b.type === 'remove_text')
    return (
      a.path.join() === b.path.join() &&
      (b.offset + b.text.length === a.offset || b.offset === a.offset)
    )
  return false
}
