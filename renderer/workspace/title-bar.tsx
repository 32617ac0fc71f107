import {
  Check,
  CircleDashed,
  FileDown,
  FileSpreadsheet,
  PanelLeft,
  PanelRight,
  Redo2,
  Save,
  Search,
  Settings2,
  Undo2,
} from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useStore } from 'zustand'
import { saveReport } from '../commands/document-actions.ts'
import { startExport } from '../commands/export-actions.ts'
import { redo, undo } from '../commands/history-actions.ts'
import { startImport } from '../commands/import-actions.ts'
import { StatusButton } from '../signing/status-button.tsx'
import { documentStore } from '../stores/document-store.ts'
import { history, reportStore } from '../stores/report-store.ts'
import { openDialog, selectReport, togglePane } from '../stores/ui-store.ts'
import { useReadOnly } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { formatTime } from './format-count.ts'
import styles from './title-bar.module.css'

/** What the report is, whether it is saved, and what is done with it as a whole. */
export function TitleBar() {
  const title = reportStore.use((state) => state.settings.title)
  const organisation = reportStore.use((state) => state.settings.organisation)
  const isReadOnly = useReadOnly() !== null
  const words = text.workspace
  return (
    <header className={styles.bar}>
      <span className={styles.mark} aria-hidden>
        B
      </span>
      <h1 className={styles.title}>{title || words.untitled}</h1>
      <span className={styles.organisation}>{organisation}</span>
      <IconButton
        label={text.commands.aboutReport}
        icon={<Settings2 aria-hidden />}
        onPress={selectReport}
      />
      <StatusButton />
      <SavedState />
      <span className={styles.space} />
      <UndoButtons />
      <PaneButtons />
      <AriaButton className={styles.search ?? ''} onPress={() => openDialog('palette')}>
        <Search aria-hidden />
        <span>{words.search}</span>
        <kbd>Ctrl K</kbd>
      </AriaButton>
      <Button
        icon={<FileSpreadsheet aria-hidden />}
        isDisabled={isReadOnly}
        onPress={() => void startImport()}
      >
        <span className={styles.label}>{words.importFromExcel}</span>
      </Button>
      <Button look="primary" icon={<FileDown aria-hidden />} onPress={startExport}>
        <span className={styles.label}>{words.exportToWord}</span>
      </Button>
    </header>
  )
}

function UndoButtons() {
  const canUndo = useStore(history.store, (state) => state.canUndo)
  const canRedo = useStore(history.store, (state) => state.canRedo)
  return (
    <>
      <IconButton
        label={text.workspace.undo}
        icon={<Undo2 aria-hidden />}
        isDisabled={!canUndo}
        onPress={undo}
      />
      <IconButton
        label={text.workspace.redo}
        icon={<Redo2 aria-hidden />}
        isDisabled={!canRedo}
        onPress={redo}
      />
    </>
  )
}

function PaneButtons() {
  const { toggleChapters, toggleInspector } = text.commands
  return (
    <>
      <IconButton
        label={toggleChapters}
        icon={<PanelLeft aria-hidden />}
        onPress={() => togglePane('chaptersShown')}
      />
      <IconButton
        label={toggleInspector}
        icon={<PanelRight aria-hidden />}
        onPress={() => togglePane('inspectorShown')}
      />
    </>
  )
}

function SavedState() {
  const { file, savedAt, isDirty, isSaving } = documentStore.use((state) => state)
  const { saving, notSaved, unsavedChanges, saved, save } = text.workspace
  const isSaved = file !== null && !isDirty && !isSaving
  const state = isSaving
    ? saving
    : isSaved
      ? saved(savedAt ? formatTime(savedAt, new Date()) : '')
      : file
        ? unsavedChanges
        : notSaved
  return (
    <span className={styles.saved}>
      <span className={styles.savedText} role="status">
        {isSaved ? <Check aria-hidden /> : <CircleDashed aria-hidden />}
        {state.trim()}
      </span>
      {!isSaved && (
        <IconButton
          label={save}
          icon={<Save aria-hidden />}
          isDisabled={isSaving}
          onPress={() => void saveReport()}
        />
      )}
    </span>
  )
}
