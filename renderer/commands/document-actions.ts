import type { Failure, FailureCode, Result } from '../../shared/base/result.ts'
import type { JobId } from '../../shared/contract/job.ts'
import type {
  ChosenFile,
  DraftId,
  NewReportRequest,
  OpenedProject,
} from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { askAboutConflict } from '../conflict/ask-about-conflict.ts'
import { followFile, lockToOpen, unlock } from '../conflict/file-lock.ts'
import { ids } from '../ids.ts'
import { askAboutDrafts } from '../recovery/ask-about-drafts.ts'
import { snapshotOf } from '../recovery/changed-parts.ts'
import { beginKeeping, draftInUse, dropKept, noteSavedForKeeping } from '../recovery/keep-draft.ts'
import { offerBackup, tellRepairs } from '../repairs/repairs-store.ts'
import { showReport } from '../stores/chapter-editors.ts'
import { documentStore, noteOpened, noteRecovered, noteSaved } from '../stores/document-store.ts'
import type { FileHold } from '../stores/read-only.ts'
import { closeReport, currentReport, history, reportStore } from '../stores/report-store.ts'
import { closeDialog, selectChapter, showNotice, uiStore } from '../stores/ui-store.ts'
import { holdReport } from '../stores/write-gate.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import { askToSave } from '../workspace/ask-to-save.ts'
import { chooseFile } from '../workspace/choose-file.ts'
import { whileOpening, whileSaving } from '../workspace/while-waiting.ts'

/** Puts what was opened in the window. Gives the failure for whoever asked, when there is one. */
async function takeOver(
  opened: Result<OpenedProject>,
  hold: FileHold | null = null,
): Promise<Result<OpenedProject>> {
  if (!opened.ok) return opened
  const { report, file, repairs, draft, isNewer, backup } = opened.value
  // Whatever was kept of the report before is saved or given up by now.
  void dropKept()
  showReport(report)
  holdReport(isNewer ? 'newer' : hold)
  noteOpened(file)
  beginKeeping(draft)
  closeDialog()
  selectChapter(report.chapters[0]?.id ?? null)
  uiStore.setState({ notice: null })
  tellRepairs({ repairs, report, file, backup })
  await followFile(file)
  return opened
}

export async function createReport(request: NewReportRequest): Promise<Result<OpenedProject>> {
  return takeOver(await api().createReport(request))
}

export async function openSample(): Promise<Result<OpenedProject>> {
  return takeOver(await api().openSample(undefined))
}

/** Opens a report; null when the person changed their mind. */
export async function openProject(file: ChosenFile): Promise<Result<OpenedProject> | null> {
  const chosen = await askAboutDrafts(file)
  if (!chosen) return null
  return chosen.draft ? openDraft(chosen.draft, file.name) : openSaved(file)
}

/** Opens the file as it is saved, whatever else there is of it; null when the person changed their mind. */
export async function openSaved(file: ChosenFile): Promise<Result<OpenedProject> | null> {
  const lock = await lockToOpen(file)
  const hold = lock === 'read-only' ? 'locked' : null
  const read = () => whileOpening(file.name, (job) => api().openProject({ job, file: file.token }))
  const opened = lock === 'cancel' ? null : await takeOver(await read(), hold)
  // What is open now has a lock of its own.
  await unlock(file)
  if (opened && wasEnded(opened)) return null
  if (opened && !opened.ok) await offerWholeBackup(file, opened.error)
  if (opened?.ok && lock === 'unlocked') showNotice('warning', text.conflict.noLock(file.name))
  return opened
}

/** The person ended it while it took long: there is nothing to tell. */
function wasEnded(opened: Result<unknown>): boolean {
  return !opened.ok && opened.error.code === 'job-cancelled'
}

/** What is said of a file when it is the file that is to blame. */
const BROKEN: ReadonlySet<FailureCode> = new Set([
  'project-damaged',
  'not-a-project',
  'project-unsafe',
  'job-timeout',
  'job-memory',
  'job-crashed',
])

/** A file that cannot be read may have a backup that can. */
async function offerWholeBackup(file: ChosenFile, failure: Failure): Promise<void> {
  const isBroken = BROKEN.has(failure.code)
  const find = (job: JobId) => api().findBackup({ job, file: file.token })
  const backup = isBroken ? await whileOpening(file.name, find) : null
  if (backup?.ok && backup.value) offerBackup(file, failureText(failure), backup.value)
}

/** Opens the backup of a report in place of it; saved, it takes the report's place. */
export async function openBackup(file: ChosenFile): Promise<Result<OpenedProject> | null> {
  const read = whileOpening(file.name, (job) => api().openBackup({ job, file: file.token }))
  const opened = await takeOver(await read)
  if (wasEnded(opened)) return null
  if (opened.ok) showNotice('warning', text.repairs.isBackup)
  return opened
}

/** Opens work that was not saved; it is in no file until the person saves it. Null when the person changed their mind. */
export async function openDraft(
  draft: DraftId,
  name: string,
): Promise<Result<OpenedProject> | null> {
  const read = whileOpening(name, (job) => api().openDraft({ job, draft }))
  const opened = await takeOver(await read)
  if (wasEnded(opened)) return null
  if (opened.ok) {
    noteRecovered(opened.value.file)
    showNotice('warning', text.recovery.opened)
  }
  return opened
}

/** Asks for a report to open, after unsaved work is taken care of; null when the person changed their mind. */
export async function chooseProject(): Promise<Result<OpenedProject> | null> {
  if (!(await mayLeave())) return null
  const file = await chooseFile('open-project', '')
  return file ? openProject(file) : null
}

/** Opens a file in place of the report in the window, and says there what went wrong, when something did. */
export async function openFile(file: ChosenFile): Promise<void> {
  if (!(await mayLeave())) return
  const opened = await openProject(file)
  if (opened && !opened.ok) showNotice('error', failureText(opened.error))
}

/** Opens a report and says in the window what went wrong, when something did. */
export async function openFromWindow(): Promise<void> {
  const opened = await chooseProject()
  if (opened && !opened.ok) showNotice('error', failureText(opened.error))
}

/** Saves in the report's file, or asks for one. Says whether it was saved. */
export async function saveReport(): Promise<boolean> {
  const { file } = documentStore.getState()
  return file ? write(file) : saveReportAs()
}

export async function saveReportAs(): Promise<boolean> {
  const file = await chooseFile('save-project', `${fileName()}.beretning`)
  return file ? whileSaving(file.name, (job) => write(file, job)) : false
}

const isSamePlace = (one: ChosenFile, two: ChosenFile): boolean =>
  one.name === two.name && one.folder === two.folder

async function write(file: ChosenFile, job: JobId = `save-${ids()}`): Promise<boolean> {
  const { file: before } = documentStore.getState()
  documentStore.setState({ isSaving: true })
  const mark = history.mark()
  const report = currentReport()
  const { log } = reportStore.getState()
  const saved = await api().saveProject({ job, file: file.token, report, draft: draftInUse() })
  if (saved.ok) {
    noteSaved(file, new Date(saved.value.savedAt), { mark, log })
    const { keptDamaged } = saved.value
    if (keptDamaged !== null) showNotice('good', text.repairs.kept(keptDamaged))
    void noteSavedForKeeping(snapshotOf(report))
    // A copy is no one else's, whoever has the file open that it was made of.
    if (before && !isSamePlace(before, file) && reportStore.getState().hold === 'locked')
      holdReport(null)
    void followFile(file)
    return true
  }
  documentStore.setState({ isSaving: false })
  if (saved.error.code === 'file-changed-on-disk') return settleConflict(file)
  if (!wasEnded(saved)) showNotice('error', failureText(saved.error))
  return false
}

/** Someone else has saved the file: the person says what is to become of the two. Says whether it was saved. */
export async function settleConflict(file: ChosenFile): Promise<boolean> {
  const answer = await askAboutConflict(file)
  if (answer === 'cancel') return false
  return answer === 'copy' ? saveReportAs() : write(file)
}

/** A name for the report's files: its title without what file systems refuse. */
export function fileName(): string {
  const { title, organisation } = reportStore.getState().settings
  const words = [title, organisation].filter((part) => part !== '').join(' ')
  return words.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim() || text.workspace.untitled
}

/** Whether the report may be left: it is saved, or the person chose not to. */
export async function mayLeave(): Promise<boolean> {
  if (!documentStore.getState().isDirty) return true
  const answer = await askToSave()
  if (answer === 'save') return saveReport()
  return answer === 'discard'
}

/** Goes back to the first screen. */
export async function leaveReport(): Promise<void> {
  if (!(await mayLeave())) return
  await dropKept()
  await followFile(null)
  closeReport()
  noteOpened(null)
  uiStore.setState({ chapter: null, dialog: null, notice: null })
}
