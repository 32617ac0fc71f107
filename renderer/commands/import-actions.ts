import { Editor, Element, Transforms } from 'slate'
import { assertExists } from '../../shared/base/assert.ts'
import type { ChapterId, TableId } from '../../shared/base/id.ts'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import type { JobProgress } from '../../shared/contract/job.ts'
import type { ChosenFile } from '../../shared/contract/values.ts'
import type { Sheet } from '../../shared/excel/workbook.ts'
import { tableBlock } from '../../shared/report/edit-report.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { api } from '../bridge.ts'
import { asSlate, type ChapterEditor } from '../editor/slate-types.ts'
import { isTextBlock } from '../editor/with-schema.ts'
import { ids } from '../ids.ts'
import { putTables } from '../stores/change-report.ts'
import { addChapter } from '../stores/chapter-editors.ts'
import { createStore } from '../stores/create-store.ts'
import { type Pasted, pasteStore } from '../stores/paste-store.ts'
import { editorOf, history, reportStore } from '../stores/report-store.ts'
import { closeDialog, openDialog, selectChapter, uiStore } from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import type { ImportState } from '../workbook/import-dialog-props.ts'
import type { ImportChoice } from '../workbook/import-plan.ts'
import { chooseFile } from '../workspace/choose-file.ts'
import { leaveDialog } from './leave-dialog.ts'

/** The import that is going on, with its job so that it can be stopped. */
export const importStore = createStore<{
  readonly state: ImportState | null
  readonly job: string | null
  /** The workbook that is shown; null for what was pasted. */
  readonly file: ChosenFile | null
  /** The pasted tables that are read anew: they keep their places. */
  readonly replaces: Pasted | null
}>({ state: null, job: null, file: null, replaces: null })

/** Shows pasted tables in the import dialog, to be read another way. */
export function changePasted(pasted: Pasted): void {
  const { source } = text.editor.paste
  const { sheets, chapter } = pasted
  importStore.setState({
    job: null,
    file: null,
    replaces: pasted,
    state: {
      kind: 'ready',
      inspection: { file: source, sha256: '', format: 'csv', sheets, warnings: [] },
      place: chapter,
    },
  })
  openDialog('import')
}

/** Asks for a workbook and shows what is found in it. */
export async function startImport(): Promise<void> {
  if (!mayWrite()) return
  const file = await chooseFile('open-workbook', '')
  if (file) await importFile(file)
}

/** Reads a workbook and shows what was found. */
export async function importFile(file: ChosenFile): Promise<void> {
  if (!mayWrite()) return
  const job = `import-${ids()}`
  const fileName = file.name
  importStore.setState({
    state: { kind: 'reading', fileName, progress: null },
    job,
    replaces: null,
  })
  openDialog('import')
  const stop = api().onJobProgress((progress: JobProgress) => {
    if (progress.job === job && importStore.getState().job === job)
      importStore.setState({ state: { kind: 'reading', fileName, progress } })
  })
  const read = await api().inspectWorkbook({ job, file: file.token })
  stop()
  // Stopped or replaced meanwhile.
  if (importStore.getState().job !== job) return
  importStore.setState({
    job: null,
    file,
    state: read.ok
      ? { kind: 'ready', inspection: read.value }
      : { kind: 'failed', fileName, message: failureText({ file: fileName, ...read.error }) },
  })
}

/** Reads a sheet of the shown workbook from a row on, zero-based. */
export async function readSheetPart(sheet: string, top: number): Promise<Result<Sheet>> {
  const { file } = importStore.getState()
  if (!file) return fail({ code: 'not-permitted' })
  const read = await api().inspectPart({ job: `import-${ids()}`, file: file.token, sheet, top })
  if (!read.ok) return read
  const [found] = read.value.sheets
  return found ? ok(found.sheet) : fail({ code: 'sheet-not-found', file: file.name, sheet })
}

export function cancelImport(): void {
  const { job } = importStore.getState()
  importStore.setState({ state: null, job: null, replaces: null })
  leaveDialog()
  // The answer does not matter: nobody waits for the job any more.
  if (job !== null) void api().cancelJob({ job })
}

/** Puts the chosen tables into the report, as one step to undo. */
export function insertChosen(chosen: ReadonlyArray<ImportChoice>): void {
  const { replaces } = importStore.getState()
  importStore.setState({ state: null, job: null, replaces: null })
  closeDialog()
  const choices = replaces ? replacePasted(replaces, chosen) : chosen
  if (choices.length === 0) return
  putTables(choices.map((choice) => choice.table))
  const created = new Map<string, ChapterId>()
  const places = choices.map((choice) => {
    if (choice.chapter !== null) return choice.chapter
    const title = choice.newChapterTitle ?? choice.table.title
    const chapter = created.get(title) ?? chapterNamed(title) ?? addChapter(title, lastChapter())
    created.set(title, chapter)
    return chapter
  })
  for (const [index, chapter] of places.entries()) {
    const table = choices[index]?.table
    if (table) appendTable(editorOf(chapter), table)
  }
  const first = assertExists(places[0], 'there is at least one choice')
  selectChapter(first)
  const title = reportStore.getState().chapters.find((one) => one.id === first)?.title ?? ''
  const words = text.workspace.tablesInserted(choices.length, title)
  uiStore.setState({ notice: { tone: 'good', text: words, undoMark: history.mark() } })
}

/** A new chapter with the name of one that is there is that one, whatever the case. */
function chapterNamed(title: string): ChapterId | undefined {
  const plain = (name: string) => name.trim().toLocaleLowerCase('nb')
  return reportStore.getState().chapters.find((one) => plain(one.title) === plain(title))?.id
}

/** Pasted tables stay where they are, as they are read now, and go when they are not chosen; gives the rest. */
function replacePasted(
  { tables, chapter }: Pasted,
  chosen: ReadonlyArray<ImportChoice>,
): ReadonlyArray<ImportChoice> {
  const pasted = new Set<TableId>(tables.map(({ table }) => table.id))
  // The clipboard is no file to come back to.
  const choices = chosen.map((choice) => ({ ...choice, table: { ...choice.table, source: null } }))
  const stays = (choice: ImportChoice) => choice.chapter === chapter && pasted.has(choice.table.id)
  const kept = choices.filter(stays).map(({ table }) => table)
  putTables(kept)
  const keptIds = new Set(kept.map(({ id }) => id))
  removeTables(editorOf(chapter), new Set([...pasted].filter((id) => !keptIds.has(id))))
  pasteStore.setState({ pasted: null })
  const words = text.editor.paste.changed
  uiStore.setState({ notice: { tone: 'good', text: words, undoMark: history.mark() } })
  return choices.filter((choice) => !stays(choice))
}

function removeTables(editor: ChapterEditor, tables: ReadonlySet<TableId>): void {
  for (let index = editor.children.length - 1; index >= 0; index--) {
    const block = editor.children[index]
    const isOne = Element.isElement(block) && block.type === 'table' && tables.has(block.table)
    if (isOne) Transforms.removeNodes(editor, { at: [index] })
  }
}

/** Signatures stay last; a new chapter comes before them, at the outermost level. */
function lastChapter() {
  const outermost = reportStore.getState().chapters.filter((one) => one.level === 1)
  return outermost.findLast((one) => one.kind !== 'signature')?.id ?? null
}

/** At the end of the chapter, in place of an empty last paragraph. */
function appendTable(editor: ChapterEditor, table: TypedTable): void {
  const last = editor.children.at(-1)
  const isEmpty = last !== undefined && isTextBlock(last) && Editor.isEmpty(editor, last)
  const at = editor.children.length - (isEmpty ? 1 : 0)
  editor.insertNodes(asSlate([tableBlock(table, ids)]), { at: [at] })
}
