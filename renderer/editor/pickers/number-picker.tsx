import { useMemo, useState } from 'react'
import type { Derivation } from '../../../shared/facts/derive-fact.ts'
import type { Fact } from '../../../shared/facts/fact.ts'
import type { LiveNumber, NumberStyle } from '../../../shared/report/report.ts'
import { formatFact } from '../../../shared/report/resolve-number.ts'
import { giveUpNumber, insertNumber, pickerStart } from '../../commands/number-actions.ts'
import { reportStore } from '../../stores/report-store.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import { SearchList } from '../../workspace/search-list.tsx'
import { DerivationChoice } from './derivation-choice.tsx'
import { type FoundFact, findFacts } from './find-facts.ts'
import { fitStyle, NumberWordingChoice } from './number-wording.tsx'
import { PickerDialog } from './picker-dialog.tsx'
import styles from './pickers.module.css'

const words = text.editor.pick
const MAX_SHOWN = 100

/** Finds a figure in the report's tables and puts it in the text as a live number. */
export function NumberPicker() {
  const ledger = resolvedStore.use((state) => state.ledger)
  const tables = reportStore.use((state) => state.tables)
  const [start] = useState(pickerStart)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(start?.fact ?? null)
  const [style, setStyle] = useState<NumberStyle>(start?.style ?? { wording: 'figure' })
  const [derived, setDerived] = useState<Derivation | undefined>(start?.derived)
  const found = useMemo(() => findFacts(ledger, tables, query), [ledger, tables, query])
  const shown = startFirst(found, chosen, query).slice(0, MAX_SHOWN)
  const current = shown.find((one) => one.fact.id === chosen) ?? shown[0] ?? null
  const accept = (id: string | undefined): void => {
    const fact = shown.find((one) => one.fact.id === id)?.fact
    if (fact) insertNumber(liveNumber(fact, style, derived), start)
  }
  const choose = (id: string | null): void => {
    setChosen(id)
    // What was derived belongs to the figure it was derived from.
    setDerived(undefined)
  }
  return (
    <PickerDialog
      size="medium"
      words={words}
      canInsert={current !== null}
      onInsert={() => accept(current?.fact.id)}
      onCancel={giveUpNumber}
    >
      <SearchList
        label={words.search}
        placeholder={words.search}
        query={query}
        onQuery={(value) => {
          setQuery(value)
          choose(null)
        }}
        chosen={current?.fact.id ?? null}
        onChoose={choose}
        onAccept={accept}
        none={ledger.size === 0 ? words.noTables : words.none}
        {...(found.length > MAX_SHOWN ? { more: words.more(found.length - MAX_SHOWN) } : {})}
        items={shown.map(({ fact, table }) => ({
          id: fact.id,
          content: <FactLine fact={fact} table={table} />,
        }))}
      />
      {current && (
        <div className={styles.choices}>
          <DerivationChoice {...current} derived={derived} onDerived={setDerived} />
          <NumberWordingChoice
            fact={current.fact}
            number={liveNumber(current.fact, style, derived)}
            onStyle={setStyle}
          />
        </div>
      )}
    </PickerDialog>
  )
}

function liveNumber(fact: Fact, style: NumberStyle, derived: Derivation | undefined): LiveNumber {
  return { fact: fact.id, style: fitStyle(fact, style), ...(derived ? { derived } : {}) }
}

function FactLine({ fact, table }: FoundFact) {
  const language = resolvedStore.use((state) => state.language)
  return (
    <span className={styles.fact}>
      <span className={styles.name}>{fact.rowLabel}</span>
      <span className={styles.column}>{fact.columnLabel}</span>
      <span className={styles.value}>{formatFact(fact, { wording: 'unit' }, language)}</span>
      <span className={styles.table}>{table.caption ?? table.title}</span>
    </span>
  )
}

/** The number that is being changed stands first until something is searched for. */
function startFirst<T extends { readonly fact: Fact }>(
  found: ReadonlyArray<T>,
  chosen: string | null,
  query: string,
): ReadonlyArray<T> {
  const first = query === '' ? found.find((one) => one.fact.id === chosen) : undefined
  return first ? [first, ...found.filter((one) => one !== first)] : found
}
