import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ImportDialog } from '../../../renderer/workbook/import-dialog.tsx'
import type { ImportState } from '../../../renderer/workbook/import-dialog-props.ts'
import type { ImportChoice } from '../../../renderer/workbook/import-plan.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { inspectWorkbook } from '../../../shared/tables/inspect-workbook.ts'
import { sheetFromLines } from '../../helpers/sheet-from-lines.ts'

const yearly = sheetFromLines({
  sheet: 'Tjenester',
  rows: [
    'Tjenester',
    '',
    'Indikator | 2023 | 2024 | Merknad',
    'Besøk | 22460 | 27133 | talt',
    "Utlån | 107 | '123 011",
  ],
})
const staff = sheetFromLines({
  sheet: 'Bemanning',
  rows: ['Gruppe | 2023 | 2024', 'Årsverk | 312.5 | 318', 'Ansatte | 331 | 340'],
})
const hidden = {
  ...sheetFromLines({ sheet: 'Grunnlag', rows: ['Måned | 2024', 'Januar | 1', 'Februar | 2'] }),
  hidden: true,
}

const ready: ImportState = {
  kind: 'ready',
  inspection: inspectWorkbook(
    { format: 'xlsx', sheets: [yearly, staff, hidden] },
    { file: 'tall.xlsx', sha256: 'a'.repeat(64) },
    countingIdSource(),
  ),
}

function show(state: ImportState = ready) {
  const inserted: Array<ReadonlyArray<ImportChoice>> = []
  const asked: Array<string> = []
  render(
    <ImportDialog
      state={state}
      chapters={[
        { id: 'c-nokkeltall', title: 'Nøkkeltall', number: '3.1' },
        { id: 'c-noter', title: 'Noter', number: '' },
      ]}
      currentChapter="c-nokkeltall"
      onInsert={(choices) => inserted.push(choices)}
      onChooseOther={() => asked.push('other')}
      onCancel={() => asked.push('cancel')}
    />,
  )
  return { inserted, asked }
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }))
const insert = () => click(/^Sett inn/)

/** Chooses in a list that is closed until its button is pressed. */
function choose(list: RegExp, option: string) {
  fireEvent.click(screen.getByRole('button', { name: list }))
  fireEvent.click(screen.getByRole('option', { name: option }))
}

beforeAll(() => {
  // jsdom cannot scroll; the lists ask for it when they open.
  Element.prototype.scrollIntoView ??= () => undefined
})
afterEach(cleanup)

describe('choosing tables', () => {
  test('says what was found and offers the tables of the sheets that are not hidden', () => {
    show()
    expect(
      screen.getByText('3 ark, 3 tabeller funnet. Ett ark er skjult i arbeidsboken.'),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Sett inn 2 tabeller' })).toBeTruthy()
  })

  test('inserts what is ticked, in the order of the workbook', () => {
    const { inserted } = show()
    tick('Ta med Grunnlag')
    tick('Ta med Tjenester')
    insert()
    expect(inserted[0]?.map(({ table }) => table.rows.map(({ label }) => label))).toEqual([
      ['Årsverk', 'Ansatte'],
      ['Januar', 'Februar'],
    ])
  })

  test('nothing ticked, nothing to insert', () => {
    show()
    tick('Ta med Tjenester')
    tick('Ta med Bemanning')
    expect(screen.getByRole('button', { name: 'Sett inn' }).hasAttribute('disabled')).toBe(true)
  })
})

describe('correcting a table', () => {
  test('type, title and chapter follow the table into the report', () => {
    const { inserted } = show()
    choose(/Type$/, 'Indikator med mål')
    choose(/Kapittel$/, 'Noter')
    fireEvent.change(screen.getByRole('textbox', { name: 'Tittel' }), {
      target: { value: 'Besøk og utlån' },
    })
    insert()
    const [first, second] = inserted[0] ?? []
    expect(first?.table.kind).toBe('indicator')
    expect(first?.table.title).toBe('Besøk og utlån')
    expect(first?.chapter).toBe('c-noter')
    expect(second?.chapter).toBe('c-nokkeltall')
  })

  test('a new chapter gets the name of the table', () => {
    const { inserted } = show()
    click(/^Bemanning/)
    fireEvent.change(screen.getByRole('textbox', { name: 'Tittel' }), {
      target: { value: 'Ansatte' },
    })
    choose(/Kapittel$/, 'Nytt kapittel: Ansatte')
    insert()
    expect(inserted[0]?.[1]).toMatchObject({ chapter: null, newChapterTitle: 'Ansatte' })
  })

  test('one chapter can be taken for all', () => {
    const { inserted } = show()
    choose(/Kapittel$/, 'Noter')
    click('Bruk kapitlet for alle tabellene')
    insert()
    expect(inserted[0]?.map(({ chapter }) => chapter)).toEqual(['c-noter', 'c-noter'])
  })

  test('a column can be read as something else, or left out', () => {
    const { inserted } = show()
    choose(/Les D · Merknad som/, 'Ikke ta med')
    choose(/Les B · 2023 som/, 'Mål')
    insert()
    const columns = inserted[0]?.[0]?.table.columns.map(({ header, role }) => [header[0], role])
    expect(columns).toEqual([
      ['2023', 'goal'],
      ['2024', 'value'],
    ])
    expect(inserted[0]?.[0]?.table.rows[0]?.cells).toHaveLength(2)
  })

  test('a column read as per cent keeps its figures', () => {
    const { inserted } = show()
    choose(/Enhet for B · 2023/, 'Prosent')
    insert()
    expect(inserted[0]?.[0]?.table.rows[1]?.cells[0]).toMatchObject({ value: '1.07' })
    const preview = screen.getByRole('region', { name: 'Forhåndsvisning' })
    expect(within(preview).getByText('107 %')).toBeTruthy()
  })

  test('unit and scale say what the numbers are counted in', () => {
    const { inserted } = show()
    choose(/Uten enhet/, 'Kroner')
    choose(/Tall i/, 'Tusen')
    insert()
    expect(inserted[0]?.[0]?.table).toMatchObject({ unit: 'NOK', scale: 1000 })
  })

  test('a period is taken over when it is one', () => {
    const { inserted } = show()
    const field = screen.getByRole('textbox', { name: 'Periode for B · 2023' })
    fireEvent.change(field, { target: { value: 'i fjor' } })
    fireEvent.blur(field)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    fireEvent.change(field, { target: { value: '2023-12-31' } })
    fireEvent.blur(field)
    insert()
    expect(inserted[0]?.[0]?.table.columns[0]?.period).toBe('2023-12-31')
  })
})

describe('the sheet', () => {
  test('is drawn as in the spreadsheet, with letters, row numbers and the doubt in words', () => {
    show()
    const sheet = screen.getByRole('grid', { name: 'Tjenester' })
    expect(within(sheet).getByRole('columnheader', { name: 'C' })).toBeTruthy()
    expect(within(sheet).getByRole('rowheader', { name: 'Rad 5' })).toBeTruthy()
    expect(within(sheet).getByText(/lagret som tekst/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Vis C5' })).toBeTruthy()
  })

  test('draws no more rows of a long sheet than can be seen', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `Måling ${index} | ${index}`)
    const inspection = inspectWorkbook(
      {
        format: 'xlsx',
        sheets: [sheetFromLines({ sheet: 'Lang', rows: ['Måling | 2024', ...rows] })],
      },
      { file: 'lang.xlsx', sha256: 'b'.repeat(64) },
      countingIdSource(),
    )
    show({ kind: 'ready', inspection })
    expect(screen.getAllByRole('row').length).toBeLessThan(200)
    expect(screen.getByText('1000 rader')).toBeTruthy()
  })
})

test('a workbook without tables says so and has nothing to insert', () => {
  const inspection = inspectWorkbook(
    { format: 'xlsx', sheets: [sheetFromLines({ sheet: 'Notat', rows: ['Bare tekst'] })] },
    { file: 'notat.xlsx', sha256: 'c'.repeat(64) },
    countingIdSource(),
  )
  show({ kind: 'ready', inspection })
  expect(screen.getByText(/Fant ingen tabeller i arbeidsboken/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Sett inn' }).hasAttribute('disabled')).toBe(true)
})

test('reading can be stopped', () => {
  const progress = { job: 'job-00000001', step: 'finding-tables', done: 1, total: 2 } as const
  const { asked } = show({ kind: 'reading', fileName: 'tall.xlsx', progress })
  expect(screen.getByRole('status').textContent).toBe('Finner tabellene …')
  click('Stopp')
  expect(asked).toEqual(['cancel'])
})

test('a workbook that could not be read gives the reason and another try', () => {
  const { asked } = show({
    kind: 'failed',
    fileName: 'tall.xlsx',
    message: 'Arbeidsboken er beskyttet med passord.',
  })
  expect(screen.getByRole('alert').textContent).toContain('beskyttet med passord')
  click('Velg en annen fil')
  expect(asked).toEqual(['other'])
})
