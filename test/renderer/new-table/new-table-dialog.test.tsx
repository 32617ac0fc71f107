import { fireEvent, render, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { NewTableDialog } from '../../../renderer/new-table/new-table-dialog.tsx'
import type { TableTemplate } from '../../../shared/tables/table-template.ts'
import { tableTemplateGroups } from '../../helpers/table-templates.ts'

function show(language: 'nb' | 'nn' = 'nb') {
  const onInsert = vi.fn<(templates: ReadonlyArray<TableTemplate>) => void>()
  const onCancel = vi.fn()
  render(
    <NewTableDialog
      groups={tableTemplateGroups}
      year={2024}
      language={language}
      failure={null}
      onInsert={onInsert}
      onCancel={onCancel}
    />,
  )
  const inserted = () => onInsert.mock.calls[0]?.[0].map(({ id }) => id)
  return { inserted, onCancel }
}

const field = () => screen.getByRole('combobox')
const search = (words: string) => fireEvent.change(field(), { target: { value: words } })
const options = () => screen.queryAllByRole('option')
const preview = () => screen.getByRole('region', { name: /^Slik blir/ })

// jsdom draws nothing, and so cannot scroll.
Element.prototype.scrollIntoView ??= () => undefined

describe('the dialog for a new table', () => {
  it('offers the tables in groups and shows the first as it will be', () => {
    show()
    const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))
    expect(groups).toEqual(tableTemplateGroups.map(({ title }) => title.nb))
    const table = within(preview()).getByRole('table', { name: 'Nøkkeltall for tjenestene' })
    expect(within(table).getByRole('columnheader', { name: '2022' })).toBeTruthy()
  })

  it('puts in the table that is found and chosen by keyboard alone', () => {
    const { inserted } = show()
    search('egenkapital')
    const shown = options().map((option) => option.textContent)
    expect(shown.length).toBeGreaterThan(1)
    fireEvent.keyDown(field(), { key: 'ArrowDown' })
    expect(options()[1]?.getAttribute('aria-selected')).toBe('true')
    search('diskonteringsrente forutsetninger økonomiske')
    fireEvent.keyDown(field(), { key: 'Enter' })
    expect(inserted()).toEqual(['economic-assumptions'])
  })

  it('finds a table by its nynorsk words, and by what stands in it', () => {
    show()
    search('sjukefråvær')
    expect(screen.getByRole('option', { name: /^Sykefravær/ })).toBeTruthy()
    search('skattetrekksmidler')
    expect(options()).toHaveLength(1)
    expect(screen.getByRole('option', { name: /^Kontanter og bankinnskudd/ })).toBeTruthy()
  })

  it('puts in all tables of a set, in order, and says how many they are', () => {
    const { inserted } = show()
    search('pensjonsnote')
    expect(within(preview()).getAllByRole('table')).toHaveLength(7)
    fireEvent.click(screen.getByRole('button', { name: 'Sett inn 7 tabeller' }))
    expect(inserted()?.slice(0, 2)).toEqual(['pension-obligation', 'pension-cost'])
    expect(inserted()).toHaveLength(7)
  })

  it('shows the table in the language of the report', () => {
    show('nn')
    search('klimaregnskap')
    expect(within(preview()).getByRole('columnheader', { name: 'Kjelde' })).toBeTruthy()
    expect(within(preview()).getByText(/køyretøy\.\]$/)).toBeTruthy()
  })

  it('says so when nothing is found, and puts nothing in', () => {
    const { inserted } = show()
    search('xyz')
    expect(screen.getByText(/Ingen tabell passer/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Sett inn' })).toHaveProperty('disabled', true)
    fireEvent.keyDown(field(), { key: 'Enter' })
    expect(inserted()).toBeUndefined()
  })

  it('closes with Escape', () => {
    const { onCancel } = show()
    fireEvent.keyDown(field(), { key: 'Escape' })
    expect(onCancel).toHaveBeenCalledOnce()
  })
})
