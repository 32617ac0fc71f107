import type { JobProgress } from '../../shared/contract/job.ts'
import type { ChosenFile, ExportChoices, WordLooks } from '../../shared/contract/values.ts'
import { checkBeforeExport } from '../../shared/report/check-before-export.ts'
import type { ExportFinding } from '../../shared/report/export-finding.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import { api } from '../bridge.ts'
import type { ExportState } from '../export/export-dialog.tsx'
import { ids } from '../ids.ts'
import { findMissingMedia, hasMedia } from '../pictures/missing-media.ts'
import { keepInLog } from '../signing/log-actions.ts'
import { createStore } from '../stores/create-store.ts'
import { currentReport } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { closeDialog, openDialog, showNotice } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'
import { chooseFile } from '../workspace/choose-file.ts'
import { fileName } from './document-actions.ts'
import { leaveDialog, whenDialogIsGone } from './leave-dialog.ts'
import { showChapter, showPlace } from './show-place.ts'

/** The export that is going on, with its job so that it can be stopped. */
export const exportStore = createStore<{
  readonly state: ExportState
  readonly job: string | null
  /** What the report was found to have when the dialog was opened. */
  readonly findings: ReadonlyArray<ExportFinding>
  /** Remembered until the window is closed. */
  readonly choices: ExportChoices
  /** The looks there are to choose; null until the shell has told. */
  readonly looks: WordLooks | null
}>({
  state: { kind: 'choosing', file: null },
  job: null,
  findings: [],
  looks: null,
  choices: { pageNumbers: true, tableLayout: 'accessible', theme: 'beretning', template: null },
})

let lastPlace: ChosenFile | null = null

export function startExport(): void {
  exportStore.setState({ state: { kind: 'choosing', file: lastPlace }, job: null })
  check()
  openDialog('export')
  // The window has not seen the pictures of chapters that were never open.
  void findMissingMedia(currentReport()).then(check)
  void findLooks().then(followReport)
}

/** Asks once which looks there are, and begins with the one that was used last on this machine. */
export async function findLooks(): Promise<void> {
  if (exportStore.getState().looks !== null) return
  const found = await api().wordLooks(undefined)
  if (!found.ok) return
  const { theme, template } = found.value
  exportStore.setState({ looks: found.value })
  chooseForExport({ theme, template: template?.token ?? null })
}

/** A report that has a theme of its own begins with that. */
function followReport(): void {
  const theme = currentReport().settings.look?.theme
  const isThere = exportStore.getState().looks?.themes.some(({ id }) => id === theme)
  if (theme !== undefined && isThere) chooseForExport({ theme })
}

export async function chooseWordTemplate(): Promise<void> {
  const { looks } = exportStore.getState()
  const template = await chooseFile('open-word-template', '')
  if (!template || !looks) return
  exportStore.setState({ looks: { ...looks, template } })
  chooseForExport({ template: template.token })
}

export async function choosePlace(): Promise<void> {
  const file = await chooseFile('save-word', `${fileName()}.docx`)
  if (!file) return
  lastPlace = file
  exportStore.setState({ state: { kind: 'choosing', file } })
}

export function chooseForExport(choices: Partial<ExportChoices>): void {
  exportStore.setState({ choices: { ...exportStore.getState().choices, ...choices } })
}

export async function runExport(): Promise<void> {
  const { state, choices } = exportStore.getState()
  if (state.kind === 'working') return
  // After a failure: once more, to the same place.
  const file = state.kind === 'choosing' ? state.file : lastPlace
  if (!file) {
    await choosePlace()
    return
  }
  const job = `export-${ids()}`
  exportStore.setState({ state: { kind: 'working', file, progress: null }, job })
  const stop = api().onJobProgress((progress: JobProgress) => {
    if (progress.job === job && exportStore.getState().job === job)
      exportStore.setState({ state: { kind: 'working', file, progress } })
  })
  const made = await api().exportWord({ job, file: file.token, report: currentReport(), choices })
  stop()
  if (exportStore.getState().job !== job) return
  if (made.ok) {
    if (made.value.pages !== null) resolvedStore.setState({ pageOf: made.value.pageOf })
    await keepInLog(made.value.entry)
  } else {
    if (made.error.code === 'missing-picture') await findMissingMedia(currentReport())
    check()
  }
  exportStore.setState({
    job: null,
    state: made.ok
      ? { kind: 'done', summary: made.value }
      : {
          kind: 'failed',
          message: failureText({ file: file.name, ...made.error }),
        },
  })
}

/** Stops the export; the file that was there before is untouched. */
export function stopExport(): void {
  const { job, state } = exportStore.getState()
  const file = state.kind === 'working' ? state.file : null
  exportStore.setState({ state: { kind: 'choosing', file }, job: null })
  // The answer does not matter: nobody waits for the job any more.
  if (job !== null) void api().cancelJob({ job })
}

export function closeExport(): void {
  if (exportStore.getState().job !== null) stopExport()
  leaveDialog()
}

/** Goes to what was found. */
export function jumpToFinding({ chapter, block }: ExportFinding): void {
  if (exportStore.getState().job !== null) stopExport()
  closeDialog()
  if (chapter === null) return
  whenDialogIsGone(() => (block === null ? showChapter(chapter) : showPlace({ chapter, block })))
}

/** Looks through the report as it is now. */
function check(): void {
  const { ledger } = resolvedStore.getState()
  const findings = checkBeforeExport(resolveReport(currentReport(), ledger, hasMedia))
  exportStore.setState({ findings })
}

export async function openExported(file: ChosenFile): Promise<void> {
  const opened = await api().openFile({ file: file.token })
  if (!opened.ok) showNotice('error', failureText(opened.error))
}

export async function showExported(file: ChosenFile): Promise<void> {
  const shown = await api().showInFolder({ file: file.token })
  if (!shown.ok) showNotice('error', failureText(shown.error))
}
