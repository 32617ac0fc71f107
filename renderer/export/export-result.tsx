import { useState } from 'react'
import type { ChosenFile, ExportSummary } from '../../shared/contract/values.ts'
import type { ExportFinding } from '../../shared/report/export-finding.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './export-dialog.module.css'
import { ExportFindings } from './export-findings.tsx'
import { FileName } from './file-name.tsx'
import { TemplateRemarks } from './template-remarks.tsx'

const text = texts.exportDialog

type ExportResultProps = {
  readonly summary: ExportSummary
  readonly onOpenFile: (file: ChosenFile) => void
  readonly onShowInFolder: (file: ChosenFile) => void
  readonly onCopyText: (text: string) => void
  readonly onJump: (finding: ExportFinding) => void
}

/** What was written and where, the checksum, and what there is to look at. */
export function ExportResult(props: ExportResultProps) {
  const { summary, onOpenFile, onShowInFolder, onJump } = props
  const { chapters, tables, facts } = summary.counts
  const pages = text.pages[summary.pageLayout](summary.pages ?? 0)
  const isDoubtful = !['laid-out', 'left-out'].includes(summary.pageLayout)
  return (
    <>
      <Notice tone="good" isAnnounced>
        <p className={styles.strong}>{text.saved(chapters, tables, facts)}</p>
        {!isDoubtful && <p className={styles.line}>{pages}</p>}
      </Notice>
      {isDoubtful && (
        <Notice tone="warning" isAnnounced>
          {pages}
        </Notice>
      )}
      <FileName file={summary.file} />
      <div className={styles.actions}>
        <Button onPress={() => onOpenFile(summary.file)}>{text.openFile}</Button>
        <Button onPress={() => onShowInFolder(summary.file)}>{text.showInFolder}</Button>
      </div>
      {summary.template && <TemplateRemarks report={summary.template} />}
      <Checksum {...props} />
      <ExportFindings findings={summary.warnings} onJump={onJump} />
    </>
  )
}

function Checksum({ summary, onCopyText }: ExportResultProps) {
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div>
      <p className={styles.label}>{text.checksum}</p>
      <p className={styles.checksum}>{summary.sha256}</p>
      <div className={styles.copy}>
        <Button
          onPress={() => {
            onCopyText(summary.sha256)
            setIsCopied(true)
          }}
        >
          {text.copyChecksum}
        </Button>
        <span role="status">{isCopied ? text.copied : ''}</span>
      </div>
    </div>
  )
}
