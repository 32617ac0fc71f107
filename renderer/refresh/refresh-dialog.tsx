import type { TableId } from '../../shared/base/id.ts'
import type { JobProgress } from '../../shared/contract/job.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { formatTime } from '../workspace/format-count.ts'
import styles from './refresh-dialog.module.css'
import { RefreshSource } from './refresh-source.tsx'
import {
  acceptance,
  type Choices,
  keysTogether,
  type SourceView,
  type TableView,
} from './refresh-view.ts'

const words = text.refresh

export type RefreshDialogState =
  | { readonly kind: 'reading'; readonly progress: JobProgress | null }
  | { readonly kind: 'failed'; readonly message: string }
  | ReadyState

type ReadyState = {
  readonly kind: 'ready'
  readonly views: ReadonlyArray<SourceView>
  readonly readAt: Date
  readonly choices: Choices
  /** Keys of accepted changes, by table. */
  readonly accepted: ReadonlyMap<TableId, ReadonlySet<string>>
  /** A table stands in another file, sheet or range than the report knows. */
  readonly hasNewSource: boolean
}

export type RefreshDialogProps = {
  readonly state: RefreshDialogState
  readonly onAccept: (table: TableId, keys: ReadonlyArray<string>, isAccepted: boolean) => void
  readonly onChoose: (table: TableId, index: number | null) => void
  /** The person wants another file read in place of this one. */
  readonly onPointTo: (file: string) => void
  readonly onAgain: () => void
  readonly onApply: () => void
  readonly onClose: () => void
}

/** What has changed in the workbooks since the tables came from them, to be accepted or refused. */
export function RefreshDialog(props: RefreshDialogProps) {
  const { state, onClose } = props
  return (
    <Dialog
      title={words.title}
      size={state.kind === 'ready' && state.views.length > 0 ? 'medium' : 'small'}
      onClose={onClose}
      footer={<Footer {...props} />}
    >
      <div className={styles.body}>
        {state.kind === 'reading' && (
          <ProgressBar
            label={state.progress ? words.steps[state.progress.step] : words.starting}
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? 0}
          />
        )}
        {state.kind === 'failed' && (
          <Notice tone="error" isAnnounced>
            <p className={styles.strong}>{words.failedTitle}</p>
            <p className={styles.line}>{state.message}</p>
          </Notice>
        )}
        {state.kind === 'ready' && <Ready {...props} state={state} />}
      </div>
    </Dialog>
  )
}

type ReadyProps = RefreshDialogProps & { readonly state: ReadyState }

function Ready(props: ReadyProps) {
  const { state, onAccept } = props
  const tables = state.views.flatMap((view) => view.tables)
  const states = tables
    .filter((table) => table.changes.some(({ isSafe }) => isSafe))
    .map(({ id, changes: all }) =>
      acceptance(all, ({ key }) => state.accepted.get(id)?.has(key) ?? false),
    )
  const isAll = states.every((one) => one === 'all')
  if (state.views.length === 0) return <p className={styles.line}>{words.noSources}</p>
  return (
    <>
      <Summary {...props} />
      {states.length > 0 && (
        <Checkbox
          isSelected={isAll}
          isIndeterminate={!isAll && states.some((one) => one !== 'none')}
          onChange={(isAccepted) => {
            for (const table of tables) {
              onAccept(table.id, keysTogether(table.changes, isAccepted), isAccepted)
            }
          }}
        >
          <strong>{words.acceptAll}</strong>
        </Checkbox>
      )}
      {state.views.map((view) => (
        <RefreshSource
          key={view.file}
          view={view}
          accepted={state.accepted}
          choices={state.choices}
          onAccept={props.onAccept}
          onChoose={props.onChoose}
          onPointTo={props.onPointTo}
        />
      ))}
    </>
  )
}

/** In one sentence, read aloud: what was found, or that nothing has changed. */
function Summary({ state }: { readonly state: ReadyState }) {
  const tables = state.views.flatMap((view) => view.tables)
  const changed = tables.filter((table) => table.changes.length > 0)
  const isOpen =
    state.views.some((view) => view.problem !== null) ||
    tables.some(({ id, status }) => status === 'not-found' || isUndecided(state, id, status))
  const changes = countChanges(tables)
  if (changes === 0 && !isOpen) {
    return (
      <Notice tone="good" isAnnounced>
        {words.unchanged(formatTime(state.readAt, new Date()))}
      </Notice>
    )
  }
  return (
    <p className={styles.line} role="status">
      {[
        ...(changes > 0 ? [words.found(changes, changed.length)] : []),
        ...(isOpen ? [words.toDecide] : []),
      ].join(' ')}
    </p>
  )
}

function isUndecided(state: ReadyState, table: TableId, status: TableView['status']): boolean {
  return status === 'unsure' && !state.choices.has(table)
}

function countChanges(tables: ReadonlyArray<TableView>): number {
  return tables.reduce((sum, { changes }) => sum + changes.length, 0)
}

function countAccepted({ accepted }: ReadyState, tables: ReadonlyArray<TableView>): number {
  return tables.reduce((sum, { id }) => sum + (accepted.get(id)?.size ?? 0), 0)
}

function Footer({ state, onAgain, onApply, onClose }: RefreshDialogProps) {
  if (state.kind === 'reading') return <Button onPress={onClose}>{words.stop}</Button>
  const accepted =
    state.kind === 'ready'
      ? countAccepted(
          state,
          state.views.flatMap((view) => view.tables),
        )
      : 0
  const canKeep = state.kind === 'ready' && state.hasNewSource
  if (accepted > 0 || canKeep) {
    return (
      <>
        <Button look="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button look="primary" onPress={onApply}>
          {accepted > 0 ? words.apply(accepted) : words.keepSource}
        </Button>
      </>
    )
  }
  return (
    <>
      {state.kind === 'failed' && <Button onPress={onAgain}>{words.again}</Button>}
      <Button look="primary" onPress={onClose} autoFocus>
        {words.close}
      </Button>
    </>
  )
}
