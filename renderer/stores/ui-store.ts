import type { BlockId, ChapterId, ColumnId, FactId, RowId, TableId } from '../../shared/base/id.ts'
import { createStore } from './create-store.ts'

/** What the inspector is about. */
export type Selection =
  | { readonly kind: 'report' }
  | { readonly kind: 'chapter' }
  | {
      readonly kind: 'cell'
      readonly table: TableId
      /** A row of the body, or one of the head counted from the top. */
      readonly row: RowId | `head-${number}`
      readonly column: ColumnId | 'label'
    }
  | { readonly kind: 'number'; readonly fact: FactId; readonly block: BlockId | null }
  | { readonly kind: 'footnote'; readonly footnote: BlockId }
  | { readonly kind: 'image' | 'chart'; readonly block: BlockId }
  | { readonly kind: 'table'; readonly table: TableId }
  | { readonly kind: 'people' | 'contact' | 'signatures'; readonly block: BlockId }

export type OpenDialog =
  | 'palette'
  | 'shortcuts'
  | 'pick-number'
  | 'pick-reference'
  | 'link'
  | 'new-report'
  | 'new-table'
  | 'people'
  | 'status'
  | 'export-log'
  | 'import'
  | 'refresh'
  | 'export'

export type Notice = {
  readonly tone: 'good' | 'warning' | 'error'
  readonly text: string
  /** The history just after what is told: while it stands there, the notice offers to take it back, then it goes. */
  readonly undoMark?: number
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

export type UiState = {
  readonly chapter: ChapterId | null
  readonly selection: Selection
  readonly dialog: OpenDialog | null
  /** The number picker was opened by `=`: given up, the sign itself is written. */
  readonly hasTypedEquals: boolean
  readonly notice: Notice | null
  readonly chaptersShown: boolean
  readonly inspectorShown: boolean
  /** Only the page is shown; the panes come back as they were. */
  readonly isFocusMode: boolean
}

export const uiStore = createStore<UiState>({
  chapter: null,
  selection: { kind: 'chapter' },
  dialog: null,
  hasTypedEquals: false,
  notice: null,
  chaptersShown: true,
  inspectorShown: true,
  isFocusMode: false,
})

/** Shows or hides a pane; from the focus mode it is shown, with the others. */
export function togglePane(pane: 'chaptersShown' | 'inspectorShown'): void {
  const state = uiStore.getState()
  uiStore.setState({ [pane]: state.isFocusMode || !state[pane], isFocusMode: false })
}

export function setFocusMode(isFocusMode: boolean): void {
  uiStore.setState({ isFocusMode })
}

export function selectChapter(chapter: ChapterId | null): void {
  uiStore.setState({ chapter, selection: { kind: 'chapter' } })
}

export function select(selection: Selection): void {
  uiStore.setState({ selection })
}

/** Shows the inspector for what is written there; the focus mode ends. */
export function showInspector(): void {
  uiStore.setState({ inspectorShown: true, isFocusMode: false })
}

/** Shows what the whole report is called and whose it is, in the inspector. */
export function selectReport(): void {
  select({ kind: 'report' })
  showInspector()
}

export function openDialog(dialog: OpenDialog): void {
  uiStore.setState({ dialog, hasTypedEquals: false })
}

/** Opens the number picker because `=` was typed. */
export function openPickerByKey(): void {
  uiStore.setState({ dialog: 'pick-number', hasTypedEquals: true })
}

export function closeDialog(): void {
  uiStore.setState({ dialog: null })
}

export function showNotice(
  tone: Notice['tone'],
  text: string,
  action?: NonNullable<Notice['action']>,
): void {
  uiStore.setState({ notice: { tone, text, ...(action && { action }) } })
}
