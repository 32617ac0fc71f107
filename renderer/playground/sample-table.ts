import { parseDecimal } from '../../shared/base/decimal.ts'
import { countingIdSource, newId } from '../../shared/base/id.ts'
import { cellAddress } from '../../shared/excel/cell-address.ts'
import { numberCell, textCell } from '../../shared/tables/cells.ts'
import type { Cell, Column, Row, TypedTable } from '../../shared/tables/typed-table.ts'

type SampleRow = {
  readonly label: string
  readonly values: ReadonlyArray<string>
  readonly role?: Row['role']
}

/** A table from texts: `12.5` becomes a number, an empty text a blank cell, all else text. Its first cell lies in B4. */
export function sampleTable(
  title: string,
  headings: ReadonlyArray<string>,
  rows: ReadonlyArray<SampleRow>,
): TypedTable {
  const source = countingIdSource()
  const columns = headings.map((heading) => sampleColumn(heading, newId('k', source)))
  return {
    id: newId('t', source),
    kind: 'keyFigures',
    title,
    caption: null,
    unit: null,
    scale: 1,
    labelHeader: [''],
    columns,
    rows: rows.map(({ label, values, role = 'item' }, index) => ({
      id: newId('w', source),
      label,
      role,
      level: role === 'ofWhich' ? 1 : 0,
      unit: null,
      scale: null,
      footnotes: [],
      cells: columns.map((_, column) => ({
        ...sampleCell(values[column] ?? ''),
        source: cellAddress(4 + index, 2 + column),
      })),
    })),
    footnotes: [],
    source: null,
  }
}

function sampleColumn(heading: string, id: Column['id']): Column {
  const isYear = /^\d{4}$/.test(heading)
  const role = isYear ? 'value' : heading === 'Endring' ? 'change' : 'comment'
  return {
    id,
    header: [heading],
    role,
    period: isYear ? heading : null,
    scenario: null,
    unit: null,
    scale: null,
  }
}

function sampleCell(written: string): Cell {
  if (written === '') return { state: 'blank' }
  const number = parseDecimal(written)
  return number === null
    ? textCell(written)
    : numberCell(number, written.split('.')[1]?.length ?? 0)
}

export const keyFigures = sampleTable(
  'Nøkkeltall tjenesteproduksjon',
  ['2022', '2023', '2024', 'Endring', 'Kommentar'],
  [
    { label: 'Antall besøk', values: ['21833', '22460', '27133', '4673', 'Talt ved inngangen'] },
    { label: 'Antall utlån', values: ['134022', '107311', '123011', '15700', ''] },
    { label: 'herav digitale', values: ['34022', '41311', '52011', '10700', ''], role: 'ofWhich' },
    { label: 'Ventetid (dager)', values: ['11.9', '10.9', '', '', 'Ikke målt i 2024'] },
    { label: 'Avvik', values: ['-388', '0', '-1638', '-1638', ''] },
    { label: 'Sum', values: ['155855', '129771', '150144', '20373', ''], role: 'total' },
  ],
)
