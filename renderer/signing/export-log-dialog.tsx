import { Copy, FileSearch } from 'lucide-react'
import { useState } from 'react'
import type { ExportEntry, LogEntry } from '../../shared/report/report-log.ts'
import { leaveDialog } from '../commands/leave-dialog.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { formatCount } from '../workspace/format-count.ts'
import styles from './export-log.module.css'
import { type FileAnswer, verifyFile, verifyStore } from './log-actions.ts'

const words = text.signing.log

/** What was made of the report and when it was moved on, the newest first, and whether a file is one of them. */
export function ExportLogDialog() {
  const log = reportStore.use((state) => state.log)
  const answer = verifyStore.use((state) => state.answer)
  const [copied, setCopied] = useState('')
  const copy = (sha256: string): void => {
    void navigator.clipboard.writeText(sha256)
    setCopied(words.copied)
  }
  return (
    <Dialog
      title={words.title}
      size="medium"
      onClose={() => leaveDialog()}
      footer={
        <>
          <span role="status" className={styles.said}>
            {copied}
          </span>
          <Button icon={<FileSearch aria-hidden />} onPress={() => void verifyFile()}>
            {words.verify}
          </Button>
          <Button look="primary" onPress={() => leaveDialog()}>
            {words.close}
          </Button>
        </>
      }
    >
      {answer && <Answer answer={answer} />}
      <p className={styles.intro}>{log.length === 0 ? words.empty : words.intro}</p>
      {log.length > 0 && <Entries log={log} onCopy={copy} />}
    </Dialog>
  )
}

function Answer({ answer }: { readonly answer: FileAnswer }) {
  if ('failure' in answer) return <Said tone="error" sentence={answer.failure} />
  const { file, verification } = answer
  if (verification.kind === 'unknown')
    return <Said tone="error" sentence={words.unknown(file.name)} />
  const { entry, isCurrent } = verification
  const known = words.known(file.name, timeText(entry.at), entry.file)
  return (
    <Said
      tone={isCurrent ? 'good' : 'warning'}
      sentence={`${known} ${isCurrent ? words.current : words.older}`}
    />
  )
}

type SaidProps = { readonly tone: 'good' | 'warning' | 'error'; readonly sentence: string }

function Said({ tone, sentence }: SaidProps) {
  return (
    <Notice tone={tone} isAnnounced>
      {sentence}
    </Notice>
  )
}

type EntriesProps = {
  readonly log: ReadonlyArray<LogEntry>
  readonly onCopy: (sha256: string) => void
}

function Entries({ log, onCopy }: EntriesProps) {
  const heads = [words.when, words.what, words.status, words.checksum]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
      <table className={styles.log} aria-label={words.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {log.toReversed().map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be the same in everything.
            <tr key={index}>
              <td className={styles.time}>{timeText(entry.at)}</td>
              {entry.kind === 'export' ? (
                <Exported entry={entry} onCopy={onCopy} />
              ) : (
                <Moved entry={entry} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Exported({
  entry,
  onCopy,
}: { readonly entry: ExportEntry } & Pick<EntriesProps, 'onCopy'>) {
  const { format, file, bytes, status, sha256 } = entry
  return (
    <>
      <td>
        {file}
        <span className={styles.size}>
          {words.format[format]}, {words.size(formatCount(Math.ceil(bytes / 1024)))}
        </span>
      </td>
      <td>{text.signing.status[status]}</td>
      <td className={styles.checksum}>
        <code title={sha256}>{sha256.slice(0, SHOWN_DIGITS)}…</code>
        <IconButton
          label={words.copy(file)}
          icon={<Copy aria-hidden />}
          onPress={() => onCopy(sha256)}
        />
      </td>
    </>
  )
}

const SHOWN_DIGITS = 12

function Moved({ entry }: { readonly entry: Extract<LogEntry, { readonly kind: 'status' }> }) {
  const { status } = text.signing
  return (
    <>
      <td>{words.moved(status[entry.from], status[entry.to])}</td>
      <td>{status[entry.to]}</td>
      <td />
    </>
  )
}

function timeText(at: string): string {
  return new Intl.DateTimeFormat('nb-NO', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  )
}
