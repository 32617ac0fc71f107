import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cellAddress } from '../../../shared/excel/cell-address.ts'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import type { Sheet, SheetCell } from '../../../shared/excel/workbook.ts'
import { workbookWithSheetData } from '../../helpers/bad-workbooks.ts'

function sheets(file: string): ReadonlyArray<Sheet> {
  const url = new URL(`../../fixtures/workbooks/${file}`, import.meta.url)
  const result = readWorkbook(new Uint8Array(readFileSync(url)), file)
  if (!result.ok) throw new Error(`Cannot read ${file}: ${result.error.code}`)
  return result.value.sheets
}

function cell(file: string, sheetName: string, address: string): SheetCell | undefined {
  const sheet = sheets(file).find(({ name }) => name === sheetName)
  return sheet?.cells.find(({ row, column }) => cellAddress(row, column) === address)
}

function valueFrom(sheetData: string): SheetCell['value'] | undefined {
  const result = readWorkbook(workbookWithSheetData(sheetData), 'x.xlsx')
  return result.ok ? result.value.sheets[0]?.cells[0]?.value : undefined
}

describe('readWorkbook', () => {
  test('keeps value, format and formula of a cell', () => {
    expect(cell('nokkeltall-2024.xlsx', 'Tjenesteproduksjon', 'F5')).toMatchObject({
      value: { kind: 'number', value: '4673' },
      formula: '=E5-D5',
    })
    expect(cell('nokkeltall-2024.xlsx', 'KPI', 'B3')).toMatchObject({
      value: { kind: 'number', value: '0.002' },
      format: '0.0%',
      comment: 'Kontrollert mot driftsrapport.',
    })
  })

  test('a formula that was never calculated is unknown, not zero', () => {
    expect(cell('nokkeltall-2024-uberegnet.xlsx', 'Tjenesteproduksjon', 'F5')).toMatchObject({
      value: { kind: 'uncalculated' },
      formula: '=E5-D5',
    })
  })

  test.each(['regnskap-2024.xlsx'])('reads dates as dates: %s', (file) => {
    expect(cell(file, 'Balanse', 'C4')?.value).toEqual({
      kind: 'date',
      iso: '2024-12-31',
      serial: '45657',
    })
  })

  test('keeps errors apart from numbers', () => {
    expect(cell('rotete-2024.xlsx', 'Ark1', 'D9')?.value).toEqual({
      kind: 'error',
      code: '#DIV/0!',
    })
  })

  test.each(['nokkeltall-2024.xlsx', 'nokkeltall-2024.ods'])(
    'knows hidden sheets in %s',
    (file) => {
      expect(sheets(file).flatMap(({ name, hidden }) => (hidden ? [name] : []))).toEqual([
        'Grunnlag',
      ])
    },
  )

  test('knows hidden rows and merged cells', () => {
    expect(sheets('rotete-2024.xlsx')[0]?.hiddenRows).toEqual([5])
    expect(sheets('lederlonn-2024.xlsx')[0]?.merges).toContainEqual({
      top: 2,
      left: 6,
      bottom: 2,
      right: 7,
    })
  })

  test('writes a number as the shortest decimal of its double', () => {
    expect(valueFrom('<row r="1"><c r="A1"><v>0.1</v></c></row>')).toMatchObject({ value: '0.1' })
    expect(valueFrom('<row r="1"><c r="A1"><v>1.0000000000000001E-3</v></c></row>')).toMatchObject({
      value: '0.001',
    })
    expect(valueFrom('<row r="1"><c r="A1"><v>1E21</v></c></row>')).toMatchObject({
      value: '1000000000000000000000',
    })
  })

  test('an error formula without a value is not computed', () => {
    expect(valueFrom('<row r="1"><c r="A1" t="e"><f>1/0</f></c></row>')).toEqual({
      kind: 'uncalculated',
    })
  })

  test('a number that is none never becomes a number', () => {
    expect(valueFrom('<row r="1"><c r="A1"><v>abc</v></c></row>')).toEqual({
      kind: 'error',
      code: '#NUM!',
    })
  })
})
