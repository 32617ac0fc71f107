import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ExportDialog, type ExportState } from '../../../renderer/export/export-dialog.tsx'
import type { ExportSummary } from '../../../shared/contract/values.ts'

const file = { token: 'file-token-0000001', name: 'Årsrapport.docx', folder: '/Felles' }
const summary: ExportSummary = {
  file,
  sha256: 'abc123',
  bytes: 1000,
  pages: 12,
  counts: { chapters: 7, tables: 1, figures: 0, footnotes: 0, facts: 12 },
  warnings: [{ code: 'empty-chapter', place: '6 Ytre miljø' }],
}

function show(state: ExportState) {
  const asked: Array<unknown> = []
  const ask = (what: string) => () => asked.push(what)
  render(
    <ExportDialog
      state={state}
      onChoosePlace={ask('place')}
      onExport={ask('export')}
      onStop={ask('stop')}
      onJump={ask('jump')}
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
  expect(screen.getByText('6 Ytre miljø: Kapitlet er tomt.')).toBeTruthy()
  click('Åpne')
  click('Vis i mappe')
  click('Kopier kontrollsum')
  expect(asked).toEqual([{ open: file }, { show: file }, { copy: 'abc123' }])
})

test('a missing number is told as a sentence with a way to the place', () => {
  const asked = show({ kind: 'failed', message: 'Et tall mangler i kapittel 3.', canJump: true })
  expect(screen.getByRole('alert').textContent).toContain('Et tall mangler i kapittel 3.')
  click('Gå til stedet')
  expect(asked).toEqual(['jump'])
})

test('a failure that is nowhere in the report has no jump', () => {
  show({ kind: 'failed', message: 'Disken er full.', canJump: false })
  expect(screen.queryByRole('button', { name: 'Gå til stedet' })).toBeNull()
})
