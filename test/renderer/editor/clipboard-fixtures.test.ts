import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  cellsFromClipboard,
  rangeFromClipboard,
} from '../../../renderer/editor/clipboard/read-clipboard.ts'
import type { PastedCell } from '../../../shared/excel/clipboard-sheet.ts'
import { projectRoot } from '../../helpers/source-files.ts'

function clipboard(name: string): readonly [string, string] {
  const read = (ending: string) => {
    const path = join(projectRoot, 'test/fixtures/clipboard', `${name}.${ending}`)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  return [read('html'), read('txt')]
}

/** `1234.5(1)` a number with its shown decimals, `!#N/A` an error, `?` in front of what is doubtful, `'` before text. */
function inShort({ value, decimals, doubt }: PastedCell): string {
  const mark = doubt === null ? '' : '?'
  switch (value?.kind) {
    case undefined:
    case 'uncalculated':
      return ''
    case 'number':
      return `${mark}${value.value}${decimals === null ? '' : `(${decimals})`}`
    case 'text':
      return `${mark}'${value.text}`
    case 'date':
      return value.iso
    case 'boolean':
      return String(value.value)
    case 'error':
      return `${mark}!${value.code}`
  }
}

function lines(name: string): ReadonlyArray<string> {
  return (cellsFromClipboard(...clipboard(name)) ?? []).map((row) => row.map(inShort).join(' | '))
}

describe('what programs put on the clipboard', () => {
  it('Excel in a Norwegian locale: formats, negative numbers, errors and a title that flows over', () => {
    expect(lines('excel-norwegian')).toEqual([
      "'Lønn og pensjon, beløp i hele tusen kroner |  |  | ",
      "'Post | 2024 | 2023 | 'Endring i %",
      "'Lønn | 1234(0) | 1100(0) | 0.122(1)",
      "'Pensjon | -987.25(2) | 1000(2) | -1.987(1)",
      "'Andre\nytelser | ?!#N/A | 12(0) | ",
      "'Sum | 247(0) | 2112(0) | -0.883(1)",
    ])
  })

  it('Excel: codes as text, dates, a unit in the format, brackets for minus', () => {
    expect(lines('excel-formats')).toEqual([
      "'Kode | 'Dato | 'Svartid | 'Antall",
      "'00123 | 2024-12-31 | 97(0) | 1.5",
      "'456 | 2024-06-30 | 101(0) | -5",
    ])
  })

  it('Excel with columns too narrow: the numbers are taken from the text', () => {
    expect(lines('excel-narrow')).toEqual([
      "'Post | 2024 | 2023",
      "'Inntekter | 1534831(0) | 98(0)",
      "'Kostnader | -1455849(0) | 1200000(0)",
    ])
  })

  it('Excel with columns too narrow, and a text that does not match: doubtful, never guessed', () => {
    expect(lines('excel-narrow-unmatched')).toEqual([
      "'Post | 2024 | 2023",
      "'Inntekter | ?!#### | 98(0)",
      "'Kostnader | ?!#### | ?!####",
    ])
  })

  it('Excel with hidden rows and columns: only what was seen is filled in', () => {
    expect(lines('excel-hidden')).toEqual(["'Post | 2024", "'Lønn | 30(0)", "'Pensjon | 31(0)"])
    const range = rangeFromClipboard(...clipboard('excel-hidden'))
    expect(range).toMatchObject({ hiddenRows: [2], hiddenColumns: [1, 2] })
  })

  it('one column, and one cell', () => {
    expect(lines('excel-one-column')).toEqual(['1234(0)', '-5(0)', '0.069(1)'])
    expect(lines('excel-one-cell')).toEqual(['1234.5(2)'])
    expect(rangeFromClipboard(...clipboard('excel-one-cell'))).toBeNull()
  })

  it('Excel Online: the page lies in a div, and there is no text', () => {
    expect(lines('excel-online')).toEqual(["'Post | 2024 | 2023", "'Lønn | 1234(0) | 1100(0)"])
  })

  it('Excel in an American locale: the stated signs, and the exact value where it is given', () => {
    expect(lines('excel-american')).toEqual([
      "'Item | 2024",
      "'Salaries | 1234.567(2)",
      "'Pension | -1000.5(2)",
      "'Other | 12.5(2)",
    ])
  })

  it('Calc in a Norwegian locale: exact values, errors that say 0, true and false, dates', () => {
    expect(lines('calc-norwegian')).toEqual([
      "'Post | 2024 | 'Andel | 'Dato | 'Ferdig",
      "'Lønn | 1234567.891(2) | 0.0694(1) | 2024-12-31 | true",
      "'Pensjon | ?!#DIV/0! | -0.005(1) | 2024-06-30 | false",
      "'Sum | 0(2) | 'I alt |  | ?!#N/A",
    ])
  })

  it('Google Sheets: values and formats in attributes', () => {
    expect(lines('google-sheets')).toEqual([
      "'Post | 2024 | 'Andel | 'Dato | 'Ferdig",
      "'Lønn | 1234.567(1) | 0.0694(1) | 2024-12-31 | true",
      "'Pensjon | -12.5(1) | ?!#DIV/0! |  | false",
      "'Sum | 1222.067(1) |  |  | ",
    ])
  })

  it('text with tabs: quoted cells with line ends, and quotes that are only quotes', () => {
    expect(lines('plain-tabs')).toEqual([
      "'Post | 2024 | 'Kommentar",
      '\'Lønn | 1234.5 | \'To linjer,\nden andre "sitert"',
      '\'"Andre" ytelser | -5 | \'"ikke lukket',
    ])
  })

  it('a document with text and tables is no range of cells', () => {
    expect(rangeFromClipboard(clipboard('word-document')[0], '')).toBeNull()
  })
})
