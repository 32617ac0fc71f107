import { withLogEntry } from '../../shared/report/report-log.ts'
import type { ReportStatus } from '../../shared/report/report-status.ts'
import { type SigningFinding, signingFindings } from '../../shared/report/signing-findings.ts'
import { whenDialogIsGone } from '../commands/leave-dialog.ts'
import { showChapter, showPlace } from '../commands/show-place.ts'
import { focusHit, revealHit } from '../find/reveal-hit.ts'
import { hasMedia } from '../pictures/missing-media.ts'
import { currentReport, reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { closeDialog, openDialog, selectReport, showNotice } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'

const words = text.signing

/** What is to be seen to before the report is sent to be signed. */
export function currentFindings(): ReadonlyArray<SigningFinding> {
  return signingFindings(currentReport(), resolvedStore.getState().ledger, hasMedia)
}

/**
 * Moves the report to a status. It is logged and no part of the undo history: what was frozen on purpose must be opened
 * on purpose.
 */
export function setReportStatus(to: ReportStatus): void {
  const { status: from, log, hold, structureRevision } = reportStore.getState()
  if (from === to || hold !== null) return
  const at = new Date().toISOString()
  reportStore.setState({
    status: to,
    log: withLogEntry(log, { kind: 'status', at, from, to }),
    structureRevision: structureRevision + 1,
  })
  showNotice('good', to === 'draft' ? words.opened : words.moved(words.status[to]))
}

export function openForChange(): void {
  setReportStatus('draft')
}

export function openStatus(): void {
  openDialog('status')
}

/** Closes the dialog and turns to what a finding is about. */
export function showFinding({ place }: SigningFinding): void {
  closeDialog()
  if (place === null) return
  whenDialogIsGone(() => {
    if (place.kind === 'settings') selectReport()
    else if (place.kind === 'chapter') showChapter(place.chapter)
    else if (place.kind === 'block') showPlace(place)
    else {
      revealHit(place.hit)
      focusHit(place.hit)
    }
  })
}
