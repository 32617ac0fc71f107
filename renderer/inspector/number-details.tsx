import { CircleHelp, FileSpreadsheet, PencilLine, Table2, TextQuote } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { FactId } from '../../shared/base/id.ts'
import type { Fact } from '../../shared/facts/fact.ts'
import { formatFact } from '../../shared/report/resolve-number.ts'
import type { Scale, Unit } from '../../shared/tables/typed-table.ts'
import { unitName } from '../../shared/tables/unit-words.ts'
import { showPlace, showTable } from '../commands/show-place.ts'
import { insertInline } from '../commands/text-actions.ts'
import { doubtLine } from '../editor/elements/number-chip.tsx'
import { reportStore } from '../stores/report-store.ts'
import { resolvedStore, tableText } from '../stores/resolved-store.ts'
import { openDialog } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { windowLanguage } from '../text/window-language.ts'
import { Button } from '../ui/button.tsx'
import { useDeferredRevision } from '../workspace/use-deferred-revision.ts'
import styles from './inspector.module.css'
import { placesShowing, placeWords } from './places.ts'

const words = text.inspector

type NumberDetailsProps = {
  readonly fact: FactId
  /** It is a live number in the text that is selected, not the cell. */
  readonly isInText?: boolean
}

/** One figure: value, unit, source, and where it is shown. */
export function NumberDetails({ fact: id, isInText = false }: NumberDetailsProps) {
  useDeferredRevision()
  const fact = resolvedStore.use((state) => state.ledger.get(id))
  const language = resolvedStore.use((state) => state.language)
  if (!fact) return <MissingNumber fact={id} />
  const places = placesShowing(id)
  const doubt = isInText ? doubtLine(fact) : null
  return (
    <>
      <p className={styles.name}>
        {[fact.rowLabel, fact.columnLabel].filter((part) => part !== '').join(' · ')}
      </p>
      <p className={styles.value}>{formatFact(fact, { wording: 'figure' }, language)}</p>
      <p className={styles.soft}>
        {unitLine(fact.unit, fact.scale)} · {words.shown(places.length)}
      </p>
      {doubt !== null && (
        <div className={styles.doubt}>
          <CircleHelp aria-hidden />
          <p>{doubt}.</p>
          <Button onPress={() => showTable(fact.table)}>{words.goToTable}</Button>
        </div>
      )}
      <div className={styles.actions}>
        {isInText ? (
          <Button onPress={() => openDialog('pick-number')}>{words.changeNumber}</Button>
        ) : (
          <Button
            onPress={() =>
              insertInline({
                type: 'number',
                fact: id,
                style: { wording: 'figure' },
                children: [{ text: '' }],
              })
            }
          >
            {words.insertInText}
          </Button>
        )}
      </div>
      <Source fact={fact} />
      <Places fact={fact} />
    </>
  )
}

/** The cell may still be there without a number in it: then that is the place to mend. */
function MissingNumber({ fact }: { readonly fact: FactId }) {
  const [tableId, rowId, columnId] = fact.split('/')
  const table = reportStore.use((state) =>
    Object.values(state.tables).find(({ id }) => id === tableId),
  )
  const row = table?.rows.find(({ id }) => id === rowId)
  const column = table?.columns.find(({ id }) => id === columnId)
  return (
    <>
      {row && column && <p className={styles.name}>{[row.label, ...column.header].join(' · ')}</p>}
      <p className={styles.soft}>{row && column ? words.emptied : words.missing}</p>
      <div className={styles.actions}>
        {table && row && column && (
          <Button onPress={() => showTable(table.id)}>{words.goToTable}</Button>
        )}
        <Button onPress={() => openDialog('pick-number')}>{words.chooseOther}</Button>
      </div>
    </>
  )
}

/** «Enhet: tusen kroner». */
export function unitLine(unit: Unit | null, scale: Scale): string {
  if (unit === null && scale === 1) return words.noUnit
  // A percentage is never counted in thousands.
  const prefix = unit === 'percent' ? '' : words.scales[scale]
  return words.unitLine(`${prefix}${unit ? unitName(unit, windowLanguage) : ''}`.trim())
}

function Source({ fact }: { readonly fact: Fact }) {
  const { source } = fact
  return (
    <section className={styles.part}>
      <h3>{words.source}</h3>
      <div className={styles.card}>
        {source ? <FileSpreadsheet aria-hidden /> : <PencilLine aria-hidden />}
        {source ? (
          <>
            <strong>{source.file}</strong>
            <span>
              {source.sheet}!{source.cell}
            </span>
          </>
        ) : (
          <span>{words.typed}</span>
        )}
      </div>
    </section>
  )
}

function Places({ fact }: { readonly fact: Fact }) {
  const table = resolvedStore.use((state) => tableText(state, fact.table))
  const numbering = resolvedStore.use((state) => state.numbering)
  const places = placesShowing(fact.id)
  return (
    <section className={styles.part}>
      <h3>{words.shownIn}</h3>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.block}>
            <AriaButton className={styles.place ?? ''} onPress={() => showPlace(place)}>
              <TextQuote aria-hidden />
              {placeWords(place, numbering)}
            </AriaButton>
          </li>
        ))}
        {table && (
          <li>
            <AriaButton className={styles.place ?? ''} onPress={() => showTable(fact.table)}>
              <Table2 aria-hidden />
              {table.label} {table.caption}
            </AriaButton>
          </li>
        )}
      </ul>
      {places.length === 0 && <p className={styles.soft}>{words.notShown}</p>}
    </section>
  )
}
