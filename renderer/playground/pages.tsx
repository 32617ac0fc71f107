import { type ComponentType, useEffect, useState } from 'react'
import type { ChapterId } from '../../shared/base/id.ts'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import type { WorkbookInspection } from '../../shared/tables/inspect-workbook.ts'
import { ExportDialog, type ExportState } from '../export/export-dialog.tsx'
import { FileDialog } from '../file-dialog/file-dialog.tsx'
import type { GridPlace } from '../grid/grid-place.ts'
import { TableGrid } from '../grid/table-grid.tsx'
import { NewReportDialog } from '../new-report/new-report-dialog.tsx'
import { StartScreen } from '../start/start-screen.tsx'
import { ImportDialog } from '../workbook/import-dialog.tsx'
import type { ImportState } from '../workbook/import-dialog-props.ts'
import { exportChoices, listing, recent, summary, templates } from './sample-files.ts'
import { keyFigures } from './sample-table.ts'
import { sampleInspection } from './sample-workbook.ts'

const chapters: ReadonlyArray<{
  readonly id: ChapterId
  readonly title: string
  readonly number: string
}> = [
  { id: 'c-00000001', title: 'Innledning', number: '1' },
  { id: 'c-00000002', title: 'Nøkkeltall', number: '3.1' },
]

/** What a component asks of its parent: written to the console here. */
function tell(...what: ReadonlyArray<unknown>) {
  console.info(...what)
}

function Start(props: { readonly recent: typeof recent; readonly failure: string | null }) {
  return (
    <StartScreen
      {...props}
      now={new Date('2026-11-22T14:40:00')}
      isBusy={false}
      onNew={() => tell('new')}
      onOpen={() => tell('open')}
      onOpenSample={() => tell('sample')}
      onOpenRecent={(file) => tell('recent', file)}
    />
  )
}

function Import({ state }: { readonly state: ImportState }) {
  return (
    <ImportDialog
      state={state}
      chapters={chapters}
      currentChapter="c-00000002"
      onInsert={(choices) => tell('insert', choices)}
      onChooseOther={() => tell('other')}
      onCancel={() => tell('cancel')}
    />
  )
}

/** Takes an inspection from `inspection.json` beside the page, to look at one that was really read. */
function ImportRead() {
  const [inspection, setInspection] = useState<WorkbookInspection | null>(null)
  useEffect(() => {
    fetch('inspection.json')
      .then((answer) => answer.json())
      .then(setInspection, (error: unknown) => tell('no inspection.json', error))
  }, [])
  return inspection && <Import state={{ kind: 'ready', inspection }} />
}

function Export({ state }: { readonly state: ExportState }) {
  return (
    <ExportDialog
      state={state}
      findings={summary.warnings}
      look={null}
      choices={exportChoices}
      hasTallHeads
      onChoose={(choices) => tell('choose', choices)}
      onChoosePlace={() => tell('place')}
      onExport={() => tell('export')}
      onStop={() => tell('stop')}
      onJump={(finding) => tell('jump', finding)}
      onOpenFile={(file) => tell('open', file)}
      onShowInFolder={(file) => tell('show', file)}
      onCopyText={(text) => tell('copy', text)}
      onClose={() => tell('close')}
    />
  )
}

function Files({ purpose }: { readonly purpose: 'open-workbook' | 'save-word' }) {
  return (
    <FileDialog
      purpose={purpose}
      suggestedName="Årsrapport 2024"
      listing={listing}
      isBusy={false}
      failure={null}
      onBrowse={(folder) => tell('browse', folder)}
      onOpen={(file) => tell('open', file)}
      onSave={(target) => tell('save', target)}
      onCancel={() => tell('cancel')}
    />
  )
}

function Grid() {
  const [table, setTable] = useState(keyFigures)
  const [selected, setSelected] = useState<GridPlace | null>(null)
  return (
    <main style={{ maxWidth: 760, margin: '40px auto', padding: 40, background: 'var(--paper)' }}>
      <h1>Tabell</h1>
      <TableGrid
        table={table}
        resolved={resolveTable(table, 2, 'nb')}
        label="Tabell 2 Nøkkeltall"
        selected={selected}
        onSelect={setSelected}
        onChange={setTable}
      />
    </main>
  )
}

const job = 'job-00000001'

export const pages: Readonly<Record<string, ComponentType>> = {
  start: () => <Start recent={recent} failure={null} />,
  'start-empty': () => (
    <Start recent={[]} failure="Fant ikke filen. Den er flyttet eller slettet." />
  ),
  'new-report': () => (
    <NewReportDialog
      templates={templates}
      defaultYear={2025}
      failure={null}
      isBusy={false}
      onCreate={(request) => tell('create', request)}
      onCancel={() => tell('cancel')}
    />
  ),
  'file-open': () => <Files purpose="open-workbook" />,
  'file-save': () => <Files purpose="save-word" />,
  import: () => <Import state={{ kind: 'ready', inspection: sampleInspection }} />,
  'import-read': ImportRead,
  'import-reading': () => (
    <Import
      state={{
        kind: 'reading',
        fileName: 'nokkeltall.xlsx',
        progress: { job, step: 'finding-tables', done: 2, total: 5 },
      }}
    />
  ),
  'import-failed': () => (
    <Import
      state={{
        kind: 'failed',
        fileName: 'nokkeltall.xlsx',
        message: 'Arbeidsboken er beskyttet med passord. Fjern passordet i Excel og prøv igjen.',
      }}
    />
  ),
  grid: Grid,
  'export-choosing': () => <Export state={{ kind: 'choosing', file: null }} />,
  'export-working': () => (
    <Export
      state={{
        kind: 'working',
        file: summary.file,
        progress: { job, step: 'building', done: 3, total: 7 },
      }}
    />
  ),
  'export-done': () => <Export state={{ kind: 'done', summary }} />,
  'export-failed': () => (
    <Export state={{ kind: 'failed', message: 'Et levende tall i kapittel 3 mangler.' }} />
  ),
}
