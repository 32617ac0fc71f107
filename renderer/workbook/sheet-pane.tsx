import { useMemo } from 'react'
import { rangeName } from '../../shared/excel/cell-address.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import type { FoundTable } from './found-table.ts'
import styles from './import-dialog.module.css'
import { type ImportPlan, titleOf } from './import-plan.ts'
import { PartBar } from './part-bar.tsx'
import { RemarkList } from './remark-list.tsx'
import { isOneCell, selectedRange } from './sheet-cursor.ts'
import { SheetView } from './sheet-view.tsx'
import type { ImportState } from './use-import.ts'

const text = texts.workbook

/** The sheet, what can be done with what is selected in it, and what there is to look at. */
export function SheetPane({ state }: { readonly state: ImportState }) {
  const { plan, sheet, shown, current, reasons } = state
  const tables = useFoundTables(plan, sheet)
  return (
    <div className={styles.middle}>
      <h3 className={styles.heading}>{text.sheetLooks}</h3>
      {plan.length === 0 && <p className={styles.soft}>{text.noTables}</p>}
      {shown && (
        <>
          {shown.sheet.part && (
            <PartBar
              part={shown.sheet.part}
              isBusy={state.isFetching}
              onShow={(range) => void state.showPart(range)}
            />
          )}
          <SheetView
            key={sheet}
            sheet={shown.sheet}
            tables={tables}
            current={current?.key ?? null}
            reasons={reasons}
            cursor={state.cursor}
            onCursor={state.moveTo}
            onPick={state.pick}
            onRange={(range) => state.readAgain(range, {})}
          />
          <SelectionBar state={state} />
          <p role="status" className={state.said.isFault ? styles.fault : styles.said}>
            {state.said.text}
          </p>
          <RemarkList
            remarks={state.remarks}
            onShowCell={state.showCell}
            onNext={state.showDoubtful}
          />
        </>
      )}
    </div>
  )
}

/** What is selected, and what it can be read as. */
function SelectionBar({ state }: { readonly state: ImportState }) {
  const { cursor, current, sheet } = state
  const range = isOneCell(cursor) ? null : selectedRange(cursor)
  return (
    <div className={styles.selectionBar}>
      {/* Always there, so that screen readers tell what is selected. */}
      <span role="status">{range ? text.selected(rangeName(range)) : ''}</span>
      {range ? (
        <Button onPress={() => state.draw(range)}>{text.readAsTable}</Button>
      ) : (
        <span>{text.howToSelect}</span>
      )}
      {range && current?.sheet === sheet && (
        <Button look="quiet" onPress={() => state.readAgain(range, {})}>
          {text.asRangeOf(titleOf(current))}
        </Button>
      )}
    </div>
  )
}

/** The same list as long as no range changes: the sheet is not drawn again while a title is typed. */
function useFoundTables(plan: ImportPlan, sheet: number): ReadonlyArray<FoundTable> {
  const tables = plan
    .filter((planned) => planned.sheet === sheet)
    .map(({ key, candidate: { range, headRows } }) => ({ key, range, headRows }))
  const signature = JSON.stringify(tables)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the tables.
  return useMemo(() => tables, [signature])
}
