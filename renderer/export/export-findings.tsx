import { type ExportFinding, stopsExport } from '../../shared/report/export-finding.ts'
import { findingText } from '../text/finding-text.ts'
import { text as texts } from '../text/text.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './export-findings.module.css'

const text = texts.exportDialog

export type ExportFindingsProps = {
  readonly findings: ReadonlyArray<ExportFinding>
  readonly onJump: (finding: ExportFinding) => void
}

/** What stops the export, then what else there is to look at: each kind once, with the ways to its places. */
export function ExportFindings({ findings, onJump }: ExportFindingsProps) {
  const stopping = findings.filter(stopsExport)
  const told = findings.filter((finding) => !stopsExport(finding))
  return (
    <>
      {stopping.length > 0 && (
        <Notice tone="error">
          <p className={styles.title}>{text.stopping(stopping.length)}</p>
          <Kinds findings={stopping} onJump={onJump} />
        </Notice>
      )}
      {told.length > 0 && (
        <Notice tone="warning">
          <p className={styles.title}>{text.warnings(told.length)}</p>
          <Kinds findings={told} onJump={onJump} />
        </Notice>
      )}
    </>
  )
}

function Kinds({ findings, onJump }: ExportFindingsProps) {
  const codes = [...new Set(findings.map(({ code }) => code))]
  return (
    <ul className={styles.kinds}>
      {codes.map((code) => (
        <li key={code}>
          {findingText(code)}
          <span className={styles.places}>
            {findings
              .filter((finding) => finding.code === code)
              .map((finding) => (
                <Place
                  key={`${finding.place} ${finding.block}`}
                  finding={finding}
                  onJump={onJump}
                />
              ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

type PlaceProps = Pick<ExportFindingsProps, 'onJump'> & { readonly finding: ExportFinding }

function Place({ finding, onJump }: PlaceProps) {
  const name = finding.place.trim() || text.untitled
  if (finding.chapter === null) return <span>{name}</span>
  return (
    <button
      type="button"
      className={styles.place}
      aria-label={text.jumpTo(name)}
      onClick={() => onJump(finding)}
    >
      {name}
    </button>
  )
}
