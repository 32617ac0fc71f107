import { fireEvent, render, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import {
  RefreshDialog,
  type RefreshDialogProps,
} from '../../../renderer/refresh/refresh-dialog.tsx'
import type { ChangeView, TableView } from '../../../renderer/refresh/refresh-view.ts'

function change(key: string, extra: Partial<ChangeView> = {}): ChangeView {
  return {
    key,
    name: key,
    before: '1',
    after: '2',
    doubt: null,
    isSafe: true,
    detail: null,
    ...extra,
  }
}

const table: TableView = {
  id: 't-en',
  name: 'Tabell 1',
  status: 'found',
  remarks: [],
  choices: [],
  changes: [
    change('Brukere 2024'),
    change('Servere 2024'),
    change('Lagring 2024', { doubt: 'overridden', isSafe: false }),
    change('Raden «Borte»', { isSafe: false, before: null, after: null }),
  ],
}

function open(tables: ReadonlyArray<TableView>, accepted: ReadonlyArray<string>) {
  const props: RefreshDialogProps = {
    state: {
      kind: 'ready',
      views: [{ file: 'tall.xlsx', readFrom: null, problem: null, tables }],
      readAt: new Date(2025, 0, 1, 9, 5),
      choices: new Map(),
      accepted: new Map([['t-en', new Set(accepted)]]),
      hasNewSource: false,
    },
    onAccept: vi.fn(),
    onChoose: vi.fn(),
    onPointTo: vi.fn(),
    onAgain: vi.fn(),
    onApply: vi.fn(),
    onClose: vi.fn(),
  }
  render(<RefreshDialog {...props} />)
  return props
}

describe('the refresh dialog', () => {
  it('accepts together only what takes nothing away from the report', () => {
    const { onAccept } = open([table], [])
    fireEvent.click(screen.getByRole('checkbox', { name: 'Godta alle' }))
    expect(onAccept).toHaveBeenCalledExactlyOnceWith('t-en', ['Brukere 2024', 'Servere 2024'], true)
  })

  it('refuses everything together, also what was accepted alone', () => {
    const all = table.changes.map(({ key }) => key)
    const { onAccept } = open([table], all)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Godta alle i Tabell 1' }))
    expect(onAccept).toHaveBeenCalledExactlyOnceWith('t-en', all, false)
  })

  it('marks what a person wrote over, and counts what is accepted', () => {
    open([table], ['Brukere 2024'])
    const [line] = screen
      .getAllByRole('listitem')
      .filter((item) => item.textContent?.includes('Lagring 2024'))
    expect(line && within(line).getByText('Overskrevet')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Ta inn 1 endring' })).toBeTruthy()
  })

  it('asks where a table stands now when it is not sure', () => {
    const choices = ['Februar, A1:C4 (3 endringer)', 'Mars, A1:C4 (6 endringer)'] as const
    const { onChoose } = open([{ ...table, status: 'unsure', changes: [], choices }], [])
    fireEvent.click(screen.getByRole('button', { name: /Hvor står Tabell 1 nå/ }))
    fireEvent.click(screen.getByRole('option', { name: choices[1] }))
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('t-en', 1)
  })

  it('says that nothing has changed, with the time', () => {
    open([{ ...table, changes: [] }], [])
    expect(screen.getByRole('status').textContent).toMatch(/^Ingenting er endret\. Lest kl\. /)
  })
})
