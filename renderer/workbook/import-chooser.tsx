import { FileSpreadsheet } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { ChapterId } from '../../shared/base/id.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { DialogTitle } from '../ui/dialog.tsx'
import styles from './import-dialog.module.css'
import type { ImportDialogProps } from './import-dialog-props.ts'
import {
  type ImportChoice,
  importChoices,
  newChapterTitle,
  type PlanChange,
  type PlannedTable,
} from './import-plan.ts'
import { SheetList } from './sheet-list.tsx'
import { SheetPane } from './sheet-pane.tsx'
import { TablePanel } from './table-panel.tsx'
import { type ImportState, useImport } from './use-import.ts'

const text = texts.workbook

type ImportChooserProps = Pick<
  ImportDialogProps,
  'chapters' | 'currentChapter' | 'onReadPart' | 'onInsert' | 'onCancel'
> & { readonly inspection: WorkbookInspection }

/** The three panes: sheets, the sheet itself, the table as it will be. */
export function ImportChooser(props: ImportChooserProps) {
  const { inspection } = props
  const { sheets } = inspection
  const state = useImport(inspection, props.currentChapter, props.onReadPart)
  const choices = useMemo(() => importChoices(state.plan, sheets), [state.plan, sheets])
  useDoubtfulKey(state.showDoubtful)
  return (
    <div className={styles.chooser}>
      <ChooserHead {...props} choices={choices} />
      <div className={styles.panes}>
        <SheetList
          sheets={sheets}
          plan={state.plan}
          currentSheet={state.sheet}
          currentTable={state.current?.key ?? null}
          placeOf={(planned) => chapterName(planned, props)}
          onShowSheet={state.showSheet}
          onShowTable={state.showTable}
          onInclude={(keys, isIncluded) => state.change(keys, { kind: 'include', isIncluded })}
        />
        <SheetPane state={state} />
        <CurrentTable {...props} state={state} />
      </div>
    </div>
  )
}

function chapterName(planned: PlannedTable, { chapters, inspection }: ImportChooserProps): string {
  const chapter = chapters.find(({ id }) => id === planned.chapter)
  if (!chapter) return text.newChapter(newChapterTitle(planned, inspection.sheets))
  return [chapter.number, chapter.title].filter((part) => part !== '').join(' ')
}

type CurrentTableProps = ImportChooserProps & { readonly state: ImportState }

function CurrentTable({ inspection, chapters, state }: CurrentTableProps) {
  const { plan, current, change } = state
  const key = current?.key ?? ''
  const read = useSteady(state.readAgain)
  const reset = useSteady(state.reset)
  const changeOne = useSteady((what: PlanChange) => change([key], what))
  const changeAll = useSteady((chapter: ChapterId | null, title: string | null) => {
    const named = title === null ? {} : { title }
    change(
      plan.map((planned) => planned.key),
      { kind: 'chapter', chapter, ...named },
    )
  })
  if (!current) {
    return (
      <section className={styles.nothing} aria-label={text.tableBecomes}>
        <p className={styles.soft}>{text.noTableHere}</p>
      </section>
    )
  }
  return (
    <TablePanel
      key={key}
      planned={current}
      chapters={chapters}
      newTitle={newChapterTitle(current, inspection.sheets)}
      hasOthers={plan.length > 1}
      reasons={state.reasons}
      onChange={changeOne}
      onRead={read}
      onReset={reset}
      onSameChapter={changeAll}
    />
  )
}

/** The same function for as long as the component lives, doing what the latest one does. */
function useSteady<A extends ReadonlyArray<unknown>, R>(latest: (...args: A) => R) {
  const held = useRef(latest)
  useLayoutEffect(() => {
    held.current = latest
  })
  return useCallback((...args: A): R => held.current(...args), [])
}

/** F8 goes to the next doubtful cell wherever the keyboard is in the dialog, also before anything in it has the focus. */
function useDoubtfulKey(show: (by: 1 | -1) => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return
      event.preventDefault()
      show(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [show])
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

function summary({ sheets }: WorkbookInspection): string {
  const tables = sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0)
  const hidden = sheets.filter(({ sheet }) => sheet.hidden).length
  return [text.summary(sheets.length, tables), hidden > 0 ? text.hiddenSheets(hidden) : '']
    .join(' ')
    .trim()
}
