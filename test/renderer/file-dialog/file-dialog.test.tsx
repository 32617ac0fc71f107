import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { FileDialog, type FileDialogProps } from '../../../renderer/file-dialog/file-dialog.tsx'
import type { FolderListing } from '../../../shared/contract/values.ts'

const listing: FolderListing = {
  folder: { token: 'folder-token-00001', name: 'Rapporter', path: '/Felles/Rapporter' },
  parent: 'folder-token-00000',
  entries: [
    { token: 'file-token-0000002', name: 'Årsrapport.docx', kind: 'file' },
    { token: 'folder-token-00003', name: 'Vedlegg', kind: 'folder' },
    { token: 'folder-token-00004', name: 'Arkiv.docx', kind: 'folder' },
  ],
}

function dialog(asked: Array<unknown>, more: Partial<FileDialogProps>) {
  return (
    <FileDialog
      purpose="save-word"
      suggestedName="Utkast"
      listing={listing}
      isBusy={false}
      failure={null}
      onBrowse={(folder) => asked.push({ browse: folder })}
      onOpen={(file) => asked.push({ open: file })}
      onSave={(target) => asked.push({ save: target })}
      onCancel={() => asked.push('cancel')}
      {...more}
    />
  )
}

function show(more: Partial<FileDialogProps>) {
  const asked: Array<unknown> = []
  render(dialog(asked, more))
  return asked
}

const button = (name: string) => screen.getByRole('button', { name })
const click = (name: string) => fireEvent.click(button(name))
const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Filnavn' })
const type = (value: string) => fireEvent.change(nameField(), { target: { value } })
const entry = (name: string) => screen.getByRole('option', { name })

afterEach(cleanup)

describe('saving', () => {
  test('a new name is saved with the ending for its kind', () => {
    const asked = show({})
    click('Velg')
    expect(asked).toEqual([{ save: { folder: 'folder-token-00001', name: 'Utkast.docx' } }])
  })

  test('a name that is given before the folder is read is saved once it is', () => {
    const asked: Array<unknown> = []
    const { rerender } = render(dialog(asked, { listing: null }))
    type('Rask')
    click('Velg')
    expect(asked).toEqual([])
    rerender(dialog(asked, {}))
    expect(asked).toEqual([{ save: { folder: 'folder-token-00001', name: 'Rask.docx' } }])
  })

  test('asks before a file is replaced, also when the letters differ in size', () => {
    const asked = show({})
    type('årsrapport')
    click('Velg')
    expect(screen.getByText('«årsrapport.docx» finnes fra før. Vil du erstatte den?')).toBeTruthy()
    expect(asked).toEqual([])
    click('Erstatt')
    expect(asked).toEqual([{ save: { folder: 'folder-token-00001', name: 'årsrapport.docx' } }])
  })

  test('the answer that keeps the file is the one that Enter gives', async () => {
    show({ suggestedName: 'Årsrapport.docx' })
    fireEvent.keyDown(nameField(), { key: 'Enter' })
    fireEvent.submit(nameField())
    await waitFor(() => expect(document.activeElement).toBe(button('Velg et annet navn')))
  })

  test('keeping the file saves nothing and lets the name be changed', () => {
    const asked = show({ suggestedName: 'Årsrapport' })
    click('Velg')
    click('Velg et annet navn')
    expect(document.activeElement).toBe(nameField())
    type('Ny')
    click('Velg')
    expect(asked).toEqual([{ save: { folder: 'folder-token-00001', name: 'Ny.docx' } }])
  })

  test.each([
    ['', 'Skriv et filnavn.'],
    ['del/fil', 'Et filnavn kan ikke ha tegnene'],
    ['Arkiv', '«Arkiv.docx» er en mappe.'],
  ])('refuses the name «%s» and says why', (name, reason) => {
    const asked = show({})
    type(name)
    click('Velg')
    expect(asked).toEqual([])
    expect(screen.getByText(reason, { exact: false })).toBeTruthy()
  })

  test('choosing a file takes over its name', () => {
    show({})
    fireEvent.click(entry('Årsrapport.docx'))
    expect(nameField().value).toBe('Årsrapport.docx')
  })
})

describe('opening', () => {
  test('nothing can be opened before something is chosen', () => {
    show({ purpose: 'open-workbook' })
    expect(button('Hent').hasAttribute('disabled')).toBe(true)
  })

  test('opens the chosen file', () => {
    const asked = show({ purpose: 'open-workbook' })
    fireEvent.click(entry('Årsrapport.docx'))
    click('Hent')
    const file = {
      token: 'file-token-0000002',
      name: 'Årsrapport.docx',
      folder: '/Felles/Rapporter',
    }
    expect(asked).toEqual([{ open: file }])
  })

  test('a chosen folder is entered, by button or by Enter', () => {
    const asked = show({ purpose: 'open-workbook' })
    fireEvent.click(entry('Vedlegg, mappe'))
    click('Hent')
    act(() => entry('Vedlegg, mappe').focus())
    fireEvent.keyDown(entry('Vedlegg, mappe'), { key: 'Enter' })
    fireEvent.keyUp(entry('Vedlegg, mappe'), { key: 'Enter' })
    expect(asked).toEqual([{ browse: 'folder-token-00003' }, { browse: 'folder-token-00003' }])
  })
})

test('goes up to the folder above, and not further than the first', () => {
  const asked = show({})
  click('Gå opp en mappe')
  expect(asked).toEqual([{ browse: 'folder-token-00000' }])
  cleanup()
  show({ listing: { ...listing, parent: null } })
  expect(button('Gå opp en mappe').hasAttribute('disabled')).toBe(true)
})

test('folders stand before files', () => {
  show({})
  const names = screen.getAllByRole('option').map((option) => option.textContent)
  expect(names).toEqual(['Arkiv.docx', 'Vedlegg', 'Årsrapport.docx'])
})
