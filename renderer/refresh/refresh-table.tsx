import { ArrowRight } from 'lucide-react'
import { text } from '../text/text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Chip } from '../ui/chip.tsx'
import { Select } from '../ui/select.tsx'
import styles from './refresh-dialog.module.css'
import { acceptance, type ChangeView, keysTogether, type TableView } from './refresh-view.ts'

const words = text.refresh

type RefreshTableProps = {
  readonly view: TableView
  readonly accepted: ReadonlySet<string>
  /** Which of the places was chosen; null while none is. */
  readonly choice: number | null
  readonly onAccept: (keys: ReadonlyArray<string>, isAccepted: boolean) => void
  readonly onChoose: (index: number | null) => void
}

/** What has changed in one table, each change with a box to accept it. */
export function RefreshTable({ view, accepted, choice, onAccept, onChoose }: RefreshTableProps) {
  const { name, status, remarks, changes } = view
  const state = acceptance(changes, ({ key }) => accepted.has(key))
  return (
    <section className={styles.table}>
      <header className={styles.tableHead}>
        {changes.length > 1 && (
          <Checkbox
            label={words.acceptTable(name)}
            isSelected={state === 'all'}
            isIndeterminate={state === 'some'}
            onChange={(isAccepted) => onAccept(keysTogether(changes, isAccepted), isAccepted)}
          />
        )}
        <h4 className={styles.tableName}>{name}</h4>
      </header>
      {status === 'not-found' && <p className={styles.warning}>{words.notFound}</p>}
      {status === 'unsure' && <PlaceChoice view={view} choice={choice} onChoose={onChoose} />}
      {remarks.map((remark) => (
        <p key={remark} className={styles.soft}>
          {remark}
        </p>
      ))}
      {changes.length > 0 && <Changes changes={changes} accepted={accepted} onAccept={onAccept} />}
    </section>
  )
}

type ChangesProps = Pick<RefreshTableProps, 'accepted' | 'onAccept'> & {
  readonly changes: ReadonlyArray<ChangeView>
}

function Changes({ changes, accepted, onAccept }: ChangesProps) {
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.key}>
          <Checkbox
            isSelected={accepted.has(change.key)}
            onChange={(isAccepted) => onAccept([change.key], isAccepted)}
          >
            <Change change={change} isAccepted={accepted.has(change.key)} />
          </Checkbox>
          {change.detail && <p className={styles.detail}>{change.detail}</p>}
        </li>
      ))}
    </ul>
  )
}

type ChangeProps = { readonly change: ChangeView; readonly isAccepted: boolean }

/** What is there now and what the source says; what goes away is struck through. */
function Change({ change, isAccepted }: ChangeProps) {
  const { name, before, after, doubt } = change
  return (
    <span className={styles.line}>
      {name}
      {before !== null && after !== null && (
        <>
          {': '}
          {isAccepted ? <s className={styles.before}>{before}</s> : <strong>{before}</strong>}
          <ArrowRight className={styles.arrow} role="img" aria-label={words.becomes} />
          {isAccepted ? <strong>{after}</strong> : after}
        </>
      )}
      {doubt && (
        <span className={styles.doubt}>
          <Chip tone="warning">{doubt === 'overridden' ? words.overridden : words.figureLost}</Chip>
        </span>
      )}
    </span>
  )
}

type PlaceChoiceProps = Pick<RefreshTableProps, 'view' | 'choice' | 'onChoose'>

function PlaceChoice({ view, choice, onChoose }: PlaceChoiceProps) {
  return (
    <>
      <p className={styles.warning}>{words.unsure}</p>
      <Select
        label={words.unsureLabel(view.name)}
        labelPlace="hidden"
        value={choice === null ? 'none' : String(choice)}
        options={[
          { value: 'none', label: words.noneOfThem },
          ...view.choices.map((label, index) => ({ value: String(index), label })),
        ]}
        onChange={(value) => onChoose(value === 'none' ? null : Number(value))}
      />
    </>
  )
}
