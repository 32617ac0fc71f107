import { FileSpreadsheet } from 'lucide-react'
import type { TableId } from '../../shared/base/id.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './refresh-dialog.module.css'
import { RefreshTable } from './refresh-table.tsx'
import type { Choices, SourceProblem, SourceView } from './refresh-view.ts'

const words = text.refresh

type RefreshSourceProps = {
  readonly view: SourceView
  readonly accepted: ReadonlyMap<TableId, ReadonlySet<string>>
  readonly choices: Choices
  readonly onAccept: (table: TableId, keys: ReadonlyArray<string>, isAccepted: boolean) => void
  readonly onChoose: (table: TableId, index: number | null) => void
  readonly onPointTo: (file: string) => void
}

/** One workbook with the tables that came from it; those where nothing has changed are only counted. */
export function RefreshSource(props: RefreshSourceProps) {
  const { view, accepted, choices, onAccept, onChoose } = props
  const { file, problem, tables } = view
  const told = tables.filter(
    (table) => table.changes.length > 0 || table.remarks.length > 0 || table.status !== 'found',
  )
  const silent = tables.length - told.length
  return (
    <section className={styles.source}>
      <Head {...props} />
      {problem && <Problem file={file} problem={problem} onPointTo={props.onPointTo} />}
      {told.map((table) => (
        <RefreshTable
          key={table.id}
          view={table}
          accepted={accepted.get(table.id) ?? none}
          choice={choices.get(table.id) ?? null}
          onAccept={(keys, isAccepted) => onAccept(table.id, keys, isAccepted)}
          onChoose={(index) => onChoose(table.id, index)}
        />
      ))}
      {silent > 0 && <p className={styles.soft}>{words.unchangedTables(silent)}</p>}
    </section>
  )
}

function Head({ view, onPointTo }: Pick<RefreshSourceProps, 'view' | 'onPointTo'>) {
  const { file, readFrom, problem } = view
  return (
    <header className={styles.file}>
      <FileSpreadsheet aria-hidden />
      <h3 className={styles.fileName}>{file}</h3>
      {readFrom && <span className={styles.soft}>{words.readFrom(readFrom)}</span>}
      <span className={styles.space} />
      {!problem && (
        <Button look="quiet" aria-label={words.otherFileFor(file)} onPress={() => onPointTo(file)}>
          {words.otherFile}
        </Button>
      )}
    </header>
  )
}

const none: ReadonlySet<string> = new Set()

type ProblemProps = {
  readonly file: string
  readonly problem: SourceProblem
  readonly onPointTo: (file: string) => void
}

/** A workbook that is not where it was: where it was looked for, and a way to point to it. */
function Problem({ file, problem, onPointTo }: ProblemProps) {
  const { message, lookedIn } = problem
  return (
    <>
      <Notice tone="warning">
        <p className={styles.strong}>{message}</p>
        {lookedIn && lookedIn.length > 0 && (
          <>
            <p className={styles.line}>{words.lookedIn}</p>
            <ul className={styles.places}>
              {lookedIn.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          </>
        )}
        {lookedIn?.length === 0 && <p className={styles.line}>{words.lookedNowhere}</p>}
      </Notice>
      <div>
        <Button aria-label={words.findFor(file)} onPress={() => onPointTo(file)}>
          {words.find}
        </Button>
      </div>
    </>
  )
}
