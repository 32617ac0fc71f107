import { useMemo, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { isFrozen, type ReportStatus, reportStatuses } from '../../shared/report/report-status.ts'
import { isBlocking } from '../../shared/report/signing-findings.ts'
import { leaveDialog } from '../commands/leave-dialog.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { FindingList } from './finding-list.tsx'
import styles from './signing.module.css'
import { currentFindings, setReportStatus } from './status-actions.ts'

const words = text.signing

/** How far the report has come, what each step means, and what is in the way of having it signed. */
export function StatusDialog() {
  const status = reportStore.use((state) => state.status)
  const isHeld = reportStore.use((state) => state.hold !== null)
  const [chosen, choose] = useState<ReportStatus>(isFrozen(status) ? 'draft' : nextAfter(status))
  const findings = useMemo(currentFindings, [])
  const isAsked = isFrozen(chosen) && !isFrozen(status)
  const isStopped = isAsked && findings.some(isBlocking)
  const opens = isFrozen(status) && !isFrozen(chosen)
  const move = (): void => {
    setReportStatus(chosen)
    leaveDialog()
  }
  return (
    <Dialog
      title={words.title}
      size="medium"
      onClose={() => leaveDialog()}
      footer={
        <>
          <Button onPress={() => leaveDialog()}>{words.keep}</Button>
          <Button
            look="primary"
            isDisabled={chosen === status || isStopped || isHeld}
            onPress={move}
          >
            {opens && chosen === 'draft' ? words.openForChange : words.move(words.status[chosen])}
          </Button>
        </>
      }
    >
      <RadioGroup
        aria-label={words.title}
        className={styles.choices ?? ''}
        value={chosen}
        onChange={(value) => choose(reportStatuses.find((one) => one === value) ?? status)}
      >
        {reportStatuses.map((one) => (
          <Choice key={one} status={one} isNow={one === status} />
        ))}
      </RadioGroup>
      {opens && <Notice tone="warning">{words.opens}</Notice>}
      {isAsked && <FindingList findings={findings} />}
    </Dialog>
  )
}

function Choice({ status, isNow }: { readonly status: ReportStatus; readonly isNow: boolean }) {
  return (
    <Radio value={status} className={styles.choice ?? ''}>
      <span className={styles.dot} aria-hidden />
      <span>
        <span className={styles.choiceName}>
          {words.status[status]}
          {isNow && <span className={styles.now}> ({words.now})</span>}
        </span>
        <span className={styles.means}>{words.means[status]}</span>
      </span>
    </Radio>
  )
}

function nextAfter(status: ReportStatus): ReportStatus {
  return reportStatuses[reportStatuses.indexOf(status) + 1] ?? status
}
