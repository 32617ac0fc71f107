import { useMemo, useState } from 'react'
import type { Fact } from '../../../shared/facts/fact.ts'
import type { NumberStyle } from '../../../shared/report/report.ts'
import { formatFact } from '../../../shared/report/resolve-number.ts'
import { type Scale, scales } from '../../../shared/tables/typed-table.ts'
import { giveUpNumber, insertNumber, pickerStart } from '../../commands/number-actions.ts'
import { reportStore } from '../../stores/report-store.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import { Select } from '../../ui/select.tsx'
import { SearchList } from '../../workspace/search-list.tsx'
import { type FoundFact, findFacts } from './find-facts.ts'
import { PickerDialog } from './picker-dialog.tsx'
import styles from './pickers.module.css'

const words = text.editor.pick
const MAX_SHOWN = 100
const wordings = ['figure', 'unit', 'words'] as const

/** Finds a figure in the report's tables and puts it in the text as a live number. */
export function NumberPicker() {
  const ledger = resolvedStore.use((state) => state.ledger)
  const tables = reportStore.use((state) => state.tables)
  const [start] = useState(pickerStart)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(start?.fact ?? null)
  const [style, setStyle] = useState<NumberStyle>(start?.style ?? { wording: 'figure' })
  const found = useMemo(() => findFacts(ledger, tables, query), [ledger, tables, query])
  const shown = startFirst(found, chosen, query).slice(0, MAX_SHOWN)
  const current = shown.find((one) => one.fact.id === chosen) ?? shown[0] ?? null
  const accept = (id: string | undefined): void => {
    const fact = shown.find((one) => one.fact.id === id)?.fact
    if (fact) insertNumber(fact.id, fitStyle(fact, style), start)
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
          setChosen(null)
        }}
        chosen={current?.fact.id ?? null}
        onChoose={setChosen}
        onAccept={accept}
        none={ledger.size === 0 ? words.noTables : words.none}
        {...(found.length > MAX_SHOWN ? { more: words.more(found.length - MAX_SHOWN) } : {})}
        items={shown.map(({ fact, table }) => ({
          id: fact.id,
          content: <FactLine fact={fact} table={table} />,
        }))}
      />
      {current && <Wording fact={current.fact} style={style} onStyle={setStyle} />}
    </PickerDialog>
  )
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

type WordingProps = {
  readonly fact: Fact
  readonly style: NumberStyle
  readonly onStyle: (style: NumberStyle) => void
}

function Wording({ fact, style, onStyle }: WordingProps) {
  const language = resolvedStore.use((state) => state.language)
  const names = { figure: words.figure, unit: words.unit, words: words.words }
  return (
    <div className={styles.choices}>
      <fieldset className={styles.wordings}>
        <legend>{words.wording}</legend>
        {wordings.map((wording) => (
          <label key={wording} className={styles.wording} data-chosen={wording === style.wording}>
            <input
              type="radio"
              name="wording"
              checked={wording === style.wording}
              onChange={() => onStyle({ ...style, wording })}
            />
            <span className={styles.sample}>
              {formatFact(fact, fitStyle(fact, { ...style, wording }), language)}
            </span>
            <span className={styles.hint}>{names[wording]}</span>
          </label>
        ))}
      </fieldset>
      {canScale(fact) && (
        <Select
          label={words.scale}
          labelPlace="beside"
          value={String(style.scale ?? 'own')}
          options={[
            { value: 'own', label: words.scaleOwn },
            ...scales.map((scale) => ({ value: String(scale), label: words.scales[scale] })),
          ]}
          onChange={(value) => onStyle(withScale(style, value))}
        />
      )}
    </div>
  )
}

function withScale(style: NumberStyle, value: string): NumberStyle {
  const { scale: _scale, ...rest } = style
  const scale = scales.find((one): one is Scale => String(one) === value)
  return scale ? { ...rest, scale } : rest
}

function canScale(fact: Fact): boolean {
  return fact.unit === 'NOK' || fact.scale !== 1
}

/** A scale chosen for an amount in kroner means nothing for a percentage. */
function fitStyle(fact: Fact, style: NumberStyle): NumberStyle {
  return canScale(fact) ? style : withScale(style, 'own')
}
