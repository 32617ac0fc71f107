import { FileSpreadsheet } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { ChapterId } from '../../shared/base/id.ts'
import type { SheetInspection, WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { DialogTitle } from '../ui/dialog.tsx'
import type { FoundTable } from './found-table.ts'
import styles from './import-dialog.module.css'
import type { ImportDialogProps } from './import-dialog-props.ts'
import {
  changePlan,
  type ImportChoice,
  importChoices,
  newChapterTitle,
  type PlanChange,
  planImport,
  tableKey,
} from './import-plan.ts'
import { RemarkList } from './remark-list.tsx'
import { remarksOf } from './remarks.ts'
import { SheetList } from './sheet-list.tsx'
import { SheetView } from './sheet-view.tsx'
import { TablePanel } from './table-panel.tsx'

const text = texts.workbook

type ImportChooserProps = Pick<
  ImportDialogProps,
  'chapters' | 'currentChapter' | 'onInsert' | 'onCancel'
> & { readonly inspection: WorkbookInspection }

/** The three panes: sheets, the sheet itself, the table as it will be. */
export function ImportChooser(props: ImportChooserProps) {
  const { inspection, chapters } = props
  const { sheets } = inspection
  const state = useImport(inspection, props.currentChapter)
  const { plan, current, sheet } = state
  const choices = importChoices(plan, sheets)

  return (
    <>
      <ChooserHead {...props} choices={choices} />
      <div className={styles.panes}>
        <SheetList
          sheets={sheets}
          plan={plan}
          currentSheet={sheet}
          currentTable={current?.key ?? null}
          onShowSheet={state.showSheet}
          onShowTable={state.showTable}
          onInclude={(keys, isIncluded) => state.change(keys, { kind: 'include', isIncluded })}
        />
        <SheetPane sheets={sheets} state={state} />
        {current ? (
          <TablePanel
            key={current.key}
            planned={current}
            chapters={chapters}
            newTitle={newChapterTitle(current, sheets)}
            hasOthers={plan.length > 1}
            onChange={(change) => state.change([current.key], change)}
            onSameChapter={(chapter) =>
              state.change(
                plan.map(({ key }) => key),
                { kind: 'chapter', chapter },
              )
            }
          />
        ) : (
          <p className={styles.soft}>{text.noTableHere}</p>
        )}
      </div>
    </>
  )
}

type ChooserHeadProps = ImportChooserProps & { readonly choices: ReadonlyArray<ImportChoice> }

function ChooserHead({ inspection, choices, onInsert, onCancel }: ChooserHeadProps) {
  return (
    <header className={styles.head}>
      <FileSpreadsheet aria-hidden />
      <div className={styles.headText}>
        <DialogTitle>{text.title(inspection.file)}</DialogTitle>
        <p className={styles.summary}>{summary(inspection)}</p>
      </div>
      <Button look="quiet" onPress={onCancel}>
        {text.cancel}
      </Button>
      <Button look="primary" isDisabled={choices.length === 0} onPress={() => onInsert(choices)}>
        {text.insert(choices.length)}
      </Button>
    </header>
  )
}

type SheetPaneProps = {
  readonly sheets: ReadonlyArray<SheetInspection>
  readonly state: ReturnType<typeof useImport>
}

function SheetPane({ sheets, state }: SheetPaneProps) {
  const { plan, sheet, current, cell } = state
  const shown = sheets[sheet]
  const remarks = useMemo(() => (shown ? remarksOf(shown) : []), [shown])
  const tables = useMemo(() => (shown ? foundTables(shown, sheet) : []), [shown, sheet])
  return (
    <div className={styles.middle}>
      <h3 className={styles.heading}>{text.sheetLooks}</h3>
      {plan.length === 0 && <p className={styles.soft}>{text.noTables}</p>}
      {shown && (
        <>
          <SheetView
            key={sheet}
            sheet={shown.sheet}
            tables={tables}
            current={current?.key ?? null}
            warnings={remarks}
            shownCell={cell}
            onPickTable={state.pickTable}
          />
          <RemarkList remarks={remarks} onShowCell={state.showCell} />
        </>
      )}
    </div>
  )
}

/** From the workbook, not from the plan: the sheet is not drawn again while a title is typed. */
function foundTables(inspection: SheetInspection, sheet: number): ReadonlyArray<FoundTable> {
  return inspection.tables.map(({ range, headRows }, index) => ({
    ...{ range, headRows },
    key: tableKey(sheet, index),
  }))
}

/** The plan, and which sheet, table and cell is looked at. */
function useImport(inspection: WorkbookInspection, chapter: ChapterId | null) {
  const [plan, setPlan] = useState(() => planImport(inspection, chapter))
  const firstShown = plan.find(({ isIncluded }) => isIncluded) ?? plan[0]
  const [sheet, setSheet] = useState(firstShown?.sheet ?? 0)
  const [tableKey, setTableKey] = useState(firstShown?.key ?? null)
  const [cell, setCell] = useState<string | null>(null)
  const current = plan.find(({ key }) => key === tableKey) ?? null

  function showTable(key: string) {
    const planned = plan.find((candidate) => candidate.key === key)
    if (!planned) return
    setSheet(planned.sheet)
    setTableKey(key)
    setCell(null)
  }
  /** A table of the sheet that is shown already. */
  const pickTable = useCallback((key: string) => {
    setTableKey(key)
    setCell(null)
  }, [])
  function showSheet(index: number) {
    setSheet(index)
    setTableKey(plan.find((planned) => planned.sheet === index)?.key ?? null)
    setCell(null)
  }
  function change(keys: ReadonlyArray<string>, what: PlanChange) {
    setPlan((before) => changePlan(before, keys, what))
  }
  return { plan, sheet, current, cell, showSheet, showTable, pickTable, change, showCell: setCell }
}

function summary({ sheets }: WorkbookInspection): string {
  const tables = sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0)
  const hidden = sheets.filter(({ sheet }) => sheet.hidden).length
  return [text.summary(sheets.length, tables), hidden > 0 ? text.hiddenSheets(hidden) : '']
    .join(' ')
    .trim()
}
