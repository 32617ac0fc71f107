import type { Operation } from 'slate'
import { createStore } from 'zustand/vanilla'
import type { ChapterEditor } from '../editor/slate-types.ts'
import {
  mergeSteps,
  redoChange,
  type Step,
  type StoreChange,
  touchedEditor,
  undoChange,
} from './history-step.ts'

export type HistoryState = { readonly canUndo: boolean; readonly canRedo: boolean }

type HistoryOptions = { readonly now?: () => number; readonly isLocked?: () => boolean }

/** How far back one can go. */
export const MAX_STEPS = 1000

/**
 * One undo history over every chapter's text and everything outside it.
 *
 * Everything that happens in one tick is one step. Slate's own history is per editor and knows nothing of tables, so it
 * must not be used beside this one.
 */
export class History {
  readonly store = createStore<HistoryState>(() => ({ canUndo: false, canRedo: false }))
  private done: Step[] = []
  private undone: Step[] = []
  /** The step of this tick, until the tick is over. */
  private open: Step | null = null
  private applying: boolean = false
  /** How the report stands before the first step that is kept. */
  private first = 0
  private nextState = 1
  /** The state that what comes after is not joined with. */
  private sealed: number | null = null

  private readonly now: () => number
  private readonly isLocked: () => boolean

  /** While it is locked, nothing is taken back or done again. */
  constructor({ now = Date.now, isLocked = () => false }: HistoryOptions = {}) {
    this.now = now
    this.isLocked = isLocked
  }

  readonly isApplying = (): boolean => this.applying

  /** Takes in what an editor is about to do. */
  record(editor: ChapterEditor, operation: Operation): void {
    if (this.applying || operation.type === 'set_selection') return
    const { changes } = this.openStep()
    const last = changes.at(-1)
    if (last?.kind === 'text' && last.editor === editor) {
      last.operations.push(operation)
      return
    }
    const selectionBefore = editor.selection
    changes.push({ kind: 'text', editor, selectionBefore, operations: [operation] })
  }

  push(change: StoreChange): void {
    if (!this.applying) this.openStep().changes.push({ kind: 'store', ...change })
  }

  /** Takes back the last step; gives the editor whose text it touched last, null when it touched none. */
  undo(): ChapterEditor | null {
    this.close()
    const step = this.isLocked() ? null : this.done.pop()
    if (!step) return null
    this.undone.push(step)
    this.apply(() => {
      for (const change of [...step.changes].reverse()) undoChange(change)
    })
    return touchedEditor(step)
  }

  redo(): ChapterEditor | null {
    this.close()
    const step = this.isLocked() ? null : this.undone.pop()
    if (!step) return null
    this.done.push(step)
    this.apply(() => {
      for (const change of step.changes) redoChange(change)
    })
    return touchedEditor(step)
  }

  /** What comes now is a step of its own, also when it goes on with what was just typed. Gives the state before it. */
  readonly seal = (): number => {
    this.close()
    this.sealed = this.mark()
    return this.sealed
  }

  /**
   * Goes back to a state as if nothing had been written since. Gives false, and does nothing, when something else than
   * the text of `editor` has changed since, or the state is no longer kept.
   */
  takeBackTo(state: number, editor: ChapterEditor): boolean {
    this.close()
    if (this.isLocked()) return false
    const kept = state === this.first ? 0 : this.done.findIndex((step) => step.state === state) + 1
    if (kept === 0 && state !== this.first) return false
    const steps = this.done.slice(kept)
    const isText = steps.every(({ changes }) =>
      changes.every((change) => change.kind === 'text' && change.editor === editor),
    )
    if (!isText) return false
    this.done = this.done.slice(0, kept)
    this.apply(() => {
      for (const step of steps.reverse()) {
        for (const change of [...step.changes].reverse()) undoChange(change)
      }
    })
    return true
  }

  /** Names the present state: the same name means that nothing has changed since. */
  mark(): number {
    return this.done.at(-1)?.state ?? this.first
  }

  clear(): void {
    this.done = []
    this.undone = []
    this.open = null
    this.publish()
  }

  private openStep(): Step {
    const state = this.nextState++
    if (this.open) {
      this.open.state = state
      return this.open
    }
    const step: Step = { state, changes: [], at: this.now() }
    this.open = step
    this.done.push(step)
    if (this.done.length > MAX_STEPS) this.first = this.done.shift()?.state ?? this.first
    this.undone = []
    queueMicrotask(() => {
      if (this.open === step) this.close()
    })
    this.publish()
    return step
  }

  private close(): void {
    const step = this.open
    this.open = null
    const previous = this.done.at(-2)
    const mayJoin = step && previous && previous.state !== this.sealed
    const merged = mayJoin ? mergeSteps(previous, step) : null
    if (merged) this.done = [...this.done.slice(0, -2), merged]
  }

  private apply(action: () => void): void {
    this.applying = true
    try {
      action()
    } finally {
      this.applying = false
      this.publish()
    }
  }

  private publish(): void {
    const next = { canUndo: this.done.length > 0, canRedo: this.undone.length > 0 }
    const { canUndo, canRedo } = this.store.getState()
    if (next.canUndo !== canUndo || next.canRedo !== canRedo) this.store.setState(next)
  }
}
