import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ExportDialog, type ExportState } from '../../../renderer/export/export-dialog.tsx'
import type { ExportSummary } from '../../../shared/contract/values.ts'
import type { ExportFinding } from '../../../shared/report/export-finding.ts'
import { exportChoices } from '../../helpers/export-choices.ts'

const file = { token: 'file-token-0000001', name: 'Årsrapport.docx', folder: '/Felles' }
const summary: ExportSummary = {
  file,
  entry: {
    ...{ kind: 'export', at: '2025-04-03T10:00:00.000Z', format: 'docx', file: file.name },
    ...{ sha256: 'abc123', bytes: 1000, version: 'abc123', status: 'draft' },
  },
  sha256: 'abc123',
  bytes: 1000,
  template: null,
  pageLayout: 'laid-out',
  pages: 12,
  pageOf: {},
  counts: { chapters: 7, tables: 1, figures: 0, footnotes: 0, facts: 12 },
  warnings: [{ code: 'empty-chapter', place: '6 Ytre miljø', chapter: 'c-6', block: null }],
}

const missing: ExportFinding = {
  code: 'missing-number',
  place: '3 Økonomi',
  chapter: 'c-3',
  block: 'b-3',
}

function show(
  state: ExportState,
  findings: ReadonlyArray<ExportFinding> = [],
  choices = exportChoices,
  hasTallHeads = true,
) {
  const asked: Array<unknown> = []
  const ask = (what: string) => () => asked.push(what)
  render(
    <ExportDialog
      state={state}
      findings={findings}
      look={null}
      choices={choices}
      hasTallHeads={hasTallHeads}
      onChoose={(chosen) => asked.push({ choices: chosen })}
      onChoosePlace={ask('place')}
      onExport={ask('export')}
      onStop={ask('stop')}
      onJump={({ place }) => asked.push({ jump: place })}
      onOpenFile={(opened) => asked.push({ open: opened })}
      onShowInFolder={(shown) => asked.push({ show: shown })}
      onCopyText={(text) => asked.push({ copy: text })}
      onClose={ask('close')}
    />,
  )
  return asked
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

afterEach(cleanup)

test('cannot begin before a place is chosen', () => {
  const asked = show({ kind: 'choosing', file: null })
  expect(screen.getByRole('button', { name: 'Eksporter' }).hasAttribute('disabled')).toBe(true)
  click('Velg sted …')
  expect(asked).toEqual(['place'])
})

test('can leave page numbers out, or take them with', () => {
  const asked = show({ kind: 'choosing', file })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Med sidetall' }))
  expect(asked).toEqual([{ choices: { pageNumbers: !exportChoices.pageNumbers } }])
})

test('offers page numbers in an own template too', () => {
  const choices = { ...exportChoices, pageNumbers: true, template: 'mal' }
  const asked = show({ kind: 'choosing', file }, [], choices)
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Med sidetall' })
  expect([box.checked, box.disabled]).toEqual([true, false])
  fireEvent.click(box)
  expect(asked).toEqual([{ choices: { pageNumbers: false } }])
})

test('exports to the chosen place', () => {
  const asked = show({ kind: 'choosing', file })
  click('Eksporter')
  expect(asked).toEqual(['export'])
})

test('says what is being done, how far it is, and can be stopped by button and by Escape', () => {
  const progress = { job: 'job-00000001', step: 'building', done: 1, total: 4 } as const
  const asked = show({ kind: 'working', file, progress })
  expect(screen.getByRole('status').textContent).toBe('Bygger kapitler og tabeller …')
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25')
  click('Stopp')
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
  expect(asked).toEqual(['stop', 'stop'])
})

test('tells what was saved and what to look at', () => {
  const asked = show({ kind: 'done', summary })
  expect(screen.getByText('Lagret. 7 kapitler, 1 tabell, 12 tall.')).toBeTruthy()
  expect(screen.getByText(/^12 sider\. Sidetallene er beregnet/)).toBeTruthy()
  expect(screen.getByText('Kapitlet er tomt')).toBeTruthy()
  click('Åpne')
  click('Vis i mappe')
  click('Kopier kontrollsum')
  click('Gå til 6 Ytre miljø')
  const jump = '6 Ytre miljø'
  expect(asked).toEqual([{ open: file }, { show: file }, { copy: 'abc123' }, { jump }])
})

test.each([
  ['other-font', 12, /^12 sider\. Sidetallene er regnet ut med en annen skrift/],
  ['guessed', 12, /^12 sider\. Noe i filen kunne ikke legges ut slik Word gjør det/],
  ['failed', null, /^Sidene kunne ikke legges ut, så filen er uten sidetall/],
  ['left-out', null, /^Filen er uten sidetall/],
] as const)('says how page numbers came about: %s', (pageLayout, pages, sentence) => {
  show({ kind: 'done', summary: { ...summary, pageLayout, pages } })
  expect(screen.getAllByText(sentence)).toHaveLength(1)
  expect(screen.queryByText(/Sidetallene er beregnet/)).toBeNull()
})

test('what must be put right is listed with the way there, and nothing can be written before', () => {
  const empty: ExportFinding = { ...missing, code: 'empty-chapter', place: '6 Miljø', block: null }
  const asked = show({ kind: 'choosing', file }, [missing, empty])
  expect(screen.getByText('1 ting må rettes før rapporten kan bli en Word-fil')).toBeTruthy()
  expect(screen.getByText('Kapitlet er tomt')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Eksporter' }).hasAttribute('disabled')).toBe(true)
  click('Gå til 3 Økonomi')
  click('Gå til 6 Miljø')
  expect(asked).toEqual([{ jump: '3 Økonomi' }, { jump: '6 Miljø' }])
})

test('what is only told does not stop the export', () => {
  const asked = show({ kind: 'choosing', file }, summary.warnings)
  click('Eksporter')
  expect(asked).toEqual(['export'])
})

test('a failure is told as a sentence, and what is to be put right stands below', () => {
  const told = { kind: 'failed', message: 'Et tall mangler i kapittel 3.' } as const
  const asked = show(told, [missing, ...summary.warnings])
  expect(screen.getByRole('alert').textContent).toContain('Et tall mangler i kapittel 3.')
  expect(screen.queryByText('Kapitlet er tomt')).toBeNull()
  click('Gå til 3 Økonomi')
  expect(asked).toEqual([{ jump: '3 Økonomi' }])
})

test('what has nothing to do with the report can be tried again', () => {
  const asked = show({ kind: 'failed', message: 'Disken er full.' })
  click('Prøv igjen')
  expect(asked).toEqual(['export'])
})

test('heads are merged only when someone chooses it, and then it says what that costs', () => {
  const asked = show({ kind: 'choosing', file })
  expect(screen.queryByText(/mindre tilgjengelige/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /Tabellhoder i to nivåer/ }))
  fireEvent.click(screen.getByRole('option', { name: /To rader/ }))
  expect(asked).toEqual([{ choices: { tableLayout: 'merged' } }])
  cleanup()
  show({ kind: 'choosing', file }, [], { ...exportChoices, tableLayout: 'merged' })
  expect(screen.getByText(/mindre tilgjengelige/)).toBeTruthy()
})

test('nothing is asked about heads where every head is one row', () => {
  show({ kind: 'choosing', file }, [], exportChoices, false)
  expect(screen.queryByRole('button', { name: /Tabellhoder/ })).toBeNull()
})
