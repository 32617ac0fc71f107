import { Editor, type InsertNodeOperation, Operation, Path, type Range, Transforms } from 'slate'
import { assertExists } from '../../shared/base/assert.ts'
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
export type Change = TextChange | ({ readonly kind: 'store' } & StoreChange)
/** What is undone at once; `state` names how the report stands after the step. */
export type Step = { state: number; readonly changes: Change[]; readonly at: number }

const MERGE_MS = 1000

/** The editor whose text the step touched last; null when it touched none. */
export function touchedEditor(step: Step): ChapterEditor | null {
  const change = step.changes.findLast((one) => one.kind === 'text')
  return change?.kind === 'text' ? change.editor : null
}

export function undoChange(change: Change): void {
  if (change.kind === 'store') {
    change.undo()
    return
  }
  const { editor, operations, selectionBefore } = change
  applyAll(editor, operations.map(Operation.inverse).reverse())
  if (selectionBefore) Transforms.select(editor, selectionBefore)
}

export function redoChange(change: Change): void {
  if (change.kind === 'store') {
    change.redo()
    return
  }
  applyAll(change.editor, change.operations)
}

/** Blocks that come in one after another are put in at once: Slate keeps account of each of them otherwise. */
function applyAll(editor: ChapterEditor, operations: ReadonlyArray<Operation>): void {
  Editor.withoutNormalizing(editor, () => {
    let next = 0
    while (next < operations.length) {
      const inserted = insertedInTurn(operations, next)
      const [first] = inserted
      if (first && inserted.length > 1) {
        const blocks = inserted.map(({ node }) => node)
        Transforms.insertNodes(editor, blocks, { at: first.path })
        next += blocks.length
      } else {
        editor.apply(assertExists(operations[next], 'next is within the operations'))
        next += 1
      }
    }
  })
}

/** The operations from an index on that each put a block in after the one before. */
function insertedInTurn(
  operations: ReadonlyArray<Operation>,
  from: number,
): ReadonlyArray<InsertNodeOperation> {
  const inserted: InsertNodeOperation[] = []
  for (let index = from; index < operations.length; index++) {
    const operation = operations[index]
    if (operation?.type !== 'insert_node' || operation.path.length !== 1) break
    const previous = inserted.at(-1)
    if (previous && !Path.equals(Path.next(previous.path), operation.path)) break
    inserted.push(operation)
  }
  return inserted
}

/** Two steps as one, when the second goes on with what the first did within a second; null when it does not. */
export function mergeSteps(previous: Step, step: Step): Step | null {
  if (step.at - previous.at >= MERGE_MS) return null
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

/** What is typed in a field beside the text. */
const typedKeys: ReadonlyArray<string> = ['alt', 'credit', 'content', 'place', 'date']

function isContiguous(a: Operation, b: Operation): boolean {
  if (a.type === 'set_node' && b.type === 'set_node') {
    const [before, now] = [a, b].map(({ newProperties }) => Object.keys(newProperties).join())
    return a.path.join() === b.path.join() && before === now && typedKeys.includes(now ?? '')
  }
  if (a.type === 'insert_text' && b.type === 'insert_text')
    return a.path.join() === b.path.join() && b.offset === a.offset + a.text.length
  if (a.type === 'remove_text' && b.type === 'remove_text')
    return (
      a.path.join() === b.path.join() &&
      (b.offset + b.text.length === a.offset || b.offset === a.offset)
    )
  return false
}
