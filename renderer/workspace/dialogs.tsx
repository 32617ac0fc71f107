import { headLevels } from '../../shared/tables/head-cells.ts'
import { CommandPalette } from '../commands/command-palette.tsx'
import {
  chooseForExport,
  choosePlace,
  chooseWordTemplate,
  closeExport,
  exportStore,
  jumpToFinding,
  openExported,
  runExport,
  showExported,
  stopExport,
} from '../commands/export-actions.ts'
import {
  cancelImport,
  importStore,
  insertChosen,
  readSheetPart,
  startImport,
} from '../commands/import-actions.ts'
import { ShortcutsDialog } from '../commands/shortcuts-dialog.tsx'
import { LinkDialog } from '../editor/pickers/link-dialog.tsx'
import { NumberPicker } from '../editor/pickers/number-picker.tsx'
import { ReferencePicker } from '../editor/pickers/reference-picker.tsx'
import { ExportDialog } from '../export/export-dialog.tsx'
import { NewTable } from '../new-table/new-table.tsx'
import { PeopleDialog } from '../people/people-dialog.tsx'
import { RefreshHost } from '../refresh/refresh-host.tsx'
import { ExportLogDialog } from '../signing/export-log-dialog.tsx'
import { StatusDialog } from '../signing/status-dialog.tsx'
import { reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { ImportDialog } from '../workbook/import-dialog.tsx'

/** The dialog that is open over the report, if any. */
export function Dialogs() {
  const dialog = uiStore.use((state) => state.dialog)
  switch (dialog) {
    case 'palette':
      return <CommandPalette />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'pick-number':
      return <NumberPicker />
    case 'pick-reference':
      return <ReferencePicker />
    case 'link':
      return <LinkDialog />
    case 'new-table':
      return <NewTable />
    case 'people':
      return <PeopleDialog />
    case 'status':
      return <StatusDialog />
    case 'export-log':
      return <ExportLogDialog />
    case 'import':
      return <ImportHost />
    case 'refresh':
      return <RefreshHost />
    case 'export':
      return <ExportHost />
    default:
      return null
  }
}

function ImportHost() {
  const state = importStore.use((one) => one.state)
  const chapters = reportStore.use((one) => one.chapters)
  const numbers = resolvedStore.use((one) => one.numbering.chapters)
  const current = uiStore.use((one) => one.chapter)
  if (!state) return null
  return (
    <ImportDialog
      state={state}
      chapters={chapters.map(({ id, title }) => ({ id, title, number: numbers.get(id) ?? '' }))}
      currentChapter={current}
      onReadPart={readSheetPart}
      onInsert={insertChosen}
      onChooseOther={() => void startImport()}
      onCancel={cancelImport}
    />
  )
}

function ExportHost() {
  const state = exportStore.use((one) => one.state)
  const findings = exportStore.use((one) => one.findings)
  const looks = exportStore.use((one) => one.looks)
  const choices = exportStore.use((one) => one.choices)
  const hasTallHeads = reportStore.use(({ tables }) =>
    Object.values(tables).some((table) => headLevels(table) > 1),
  )
  return (
    <ExportDialog
      state={state}
      findings={findings}
      look={
        looks && {
          looks,
          choices,
          onChoose: chooseForExport,
          onChooseTemplate: () => void chooseWordTemplate(),
        }
      }
      choices={choices}
      hasTallHeads={hasTallHeads}
      onChoose={chooseForExport}
      onChoosePlace={() => void choosePlace()}
      onExport={() => void runExport()}
      onStop={stopExport}
      onJump={jumpToFinding}
      onOpenFile={(file) => void openExported(file)}
      onShowInFolder={(file) => void showExported(file)}
      onCopyText={(copied) => void navigator.clipboard.writeText(copied)}
      onClose={closeExport}
    />
  )
}
