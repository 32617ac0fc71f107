import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type BookType, utils, write } from 'xlsx'
import { readWorkbook } from '../../../shared/excel/read-workbook.ts'
import type { Sheet, Workbook } from '../../../shared/excel/workbook.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/workbooks/${name}`, import.meta.url)))

function readOrThrow(bytes: Uint8Array, name: string): Workbook {
  const result = readWorkbook(bytes, name)
  if (!result.ok) throw new Error(`Cannot read ${name}: ${result.error.code}`)
  return result.value
}

function values(sheet: Sheet | undefined): ReadonlyArray<unknown> {
  return (sheet?.cells ?? []).map(({ value }) =>
    value.kind === 'number' ? value.value : value.kind === 'text' ? value.text : value.kind,
  )
}

describe('old formats', () => {
  test.each(['biff2', 'biff3', 'biff4', 'biff5', 'biff8'])('%s is read', (written) => {
    // Safe: the library writes all of them, its types name only some.
    const bookType = written as BookType
    const sheet = utils.aoa_to_sheet([
      ['Post', 2024],
      ['Sum', -987.25],
    ])
    const bytes: ArrayBuffer = write(utils.book_new(sheet, 'Ark1'), { type: 'array', bookType })
    const read = readOrThrow(new Uint8Array(bytes), 'gammel.xls')
    expect(values(read.sheets[0])).toEqual(['Post', '2024', 'Sum', '-987.25'])
  })
})

describe('files packed in an unusual way are read as what they are', () => {
  const same = (bytes: Uint8Array, like: string) =>
    expect(readOrThrow(bytes, like)).toEqual(readOrThrow(fixture(like), like))

  test('parts named with backslashes and in small letters', () => {
    const parts = Object.entries(unzipSync(fixture('klima-2019-2024.xlsx')))
    const renamed = parts.map(([name, part]) => [name.replaceAll('/', '\\').toLowerCase(), part])
    same(zipSync(Object.fromEntries(renamed)), 'klima-2019-2024.xlsx')
  })

  test('an OpenDocument file whose type is packed, or missing, or that has no styles', () => {
    const packed = unzipSync(fixture('nokkeltall-2024.ods'))
    same(zipSync(packed), 'nokkeltall-2024.ods')
    const { mimetype: _type, ...parts } = packed
    same(zipSync(parts), 'nokkeltall-2024.ods')
    const { 'styles.xml': _, ...bare } = parts
    expect(readOrThrow(zipSync(bare), 'tall.ods').sheets.length).toBe(
      readOrThrow(fixture('nokkeltall-2024.ods'), 'nokkeltall-2024.ods').sheets.length,
    )
  })

  test('a folder said to be packed of nothing', () => {
    const parts = unzipSync(fixture('klima-2019-2024.xlsx'))
    const bytes = zipSync({ xl: [new Uint8Array(), { level: 0 }], ...parts })
    const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true)
    for (const method of [8, directory + 10]) bytes[method] = 8
    same(bytes, 'klima-2019-2024.xlsx')
  })

  test('a workbook that lies at the top, in no folder', () => {
    const parts = Object.entries(unzipSync(fixture('klima-2019-2024.xlsx'))).map(([name, part]) => {
      const text = /\.(xml|rels)$/.test(name) ? strFromU8(part).replace(/"\/?xl\//g, '"/') : null
      return [name.replace(/^xl\//, ''), text === null ? part : strToU8(text)] as const
    })
    same(zipSync(Object.fromEntries(parts)), 'klima-2019-2024.xlsx')
  })

  test('a sheet whose part is missing is named as damaged, and the others are read', () => {
    const { 'xl/worksheets/sheet2.xml': _, ...parts } = unzipSync(fixture('regnskap-2024.xlsx'))
    const { sheets } = readOrThrow(zipSync(parts), 'regnskap-2024.xlsx')
    expect(sheets.map(({ isDamaged = false }) => isDamaged).slice(0, 3)).toEqual([
      false,
      true,
      false,
    ])
  })
})
