import { useEffect, useState } from 'react'
import type { TableId } from '../../../shared/base/id.ts'
import type { TableCandidate } from '../../../shared/tables/table-candidate.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { undo } from '../../commands/history-actions.ts'
import { changePasted } from '../../commands/import-actions.ts'
import { pastedTable, pasteStore } from '../../stores/paste-store.ts'
import { history, reportStore } from '../../stores/report-store.ts'
import { text } from '../../text/text.ts'
import { Button } from '../../ui/button.tsx'
import { DoneBar } from '../../ui/done-bar.tsx'

const words = text.editor.paste

/** How a pasted range was understood, over each table it became. */
export function PasteBar({ table }: { readonly table: TableId }) {
  const pasted = pasteStore.use((state) => (pastedTable(state.pasted, table) ? state.pasted : null))
  // So that «Angre» goes away when something else has been done since.
  reportStore.use((state) => state.textRevision + state.structureRevision)
  const own = pastedTable(pasted, table)
  if (!pasted || !own) return null
  const isLast = history.mark() === pasted.mark
  return (
    <DoneBar closeLabel={words.close} onClose={() => pasteStore.setState({ pasted: null })}>
      {own.isFirst ? (
        <Announced key={pasted.mark} words={announcement(pasted.tables)} />
      ) : (
        <span>{summary(own.candidate)}</span>
      )}
      <Button look="quiet" onPress={() => changePasted(pasted)}>
        {words.change}
      </Button>
      {isLast && (
        <Button look="quiet" onPress={undo}>
          {words.undo}
        </Button>
      )}
    </DoneBar>
  )
}

/** Screen readers tell of changes in a status that is there already, not of one that comes with its words. */
function Announced(props: { readonly words: string }) {
  const [shown, setShown] = useState('')
  useEffect(() => setShown(props.words), [props.words])
  return <span role="status">{shown}</span>
}

/** Over the first of several: how many there are, and how this one was understood. */
function announcement(tables: ReadonlyArray<TableCandidate>): string {
  const first = tables.slice(0, 1).map(summary)
  return (tables.length > 1 ? [words.several(tables.length), ...first] : first).join(' ')
}

/** «12 rader × 5 kolonner, tall i hele tusen, år 2024 og 2023.» */
export function summary({ table, warnings }: TableCandidate): string {
  const years = yearsOf(table)
  const doubtful = new Set(warnings.flatMap(({ cell }) => cell ?? [])).size
  const parts = [
    words.summary(table.rows.length, table.columns.length),
    table.scale === 1 ? '' : words.scaled(words.scales[table.scale]),
    years === '' ? '' : words.years(years),
    doubtful === 0 ? '' : words.warnings(doubtful),
    warnings.some(({ code }) => code === 'table-truncated') ? words.cut : '',
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

const MOST_YEARS_NAMED = 3

/** `2024 og 2023`, in the order of the columns; of many, the first and the last: `2014–2024`. */
function yearsOf({ columns }: TypedTable): string {
  const years = new Set(columns.flatMap((column) => /^\d{4}/.exec(column.period ?? '')?.[0] ?? []))
  if (years.size <= MOST_YEARS_NAMED) return new Intl.ListFormat('nb').format(years)
  const inOrder = [...years].sort()
  return `${inOrder[0]}–${inOrder.at(-1)}`
}
