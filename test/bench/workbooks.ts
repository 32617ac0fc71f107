import { utils, write } from 'xlsx'

/** A workbook with one table: labels, then numbers in the other columns, under a title and a head of years. */
export function makeWorkbook(rows: number, columns: number): Uint8Array {
  const years = Array.from({ length: columns - 1 }, (_, index) => 2000 + (index % 25))
  const data = Array.from({ length: rows - 1 }, (_, row) => [
    `Post ${row + 1}`,
    ...years.map((_, column) => ((row * 7919 + column * 104729) % 1_000_000) / 10),
  ])
  const sheet = utils.aoa_to_sheet([['Tall i hele tusen kroner'], [], ['Post', ...years], ...data])
  const book = utils.book_new(sheet, 'Tabell')
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true })
  return new Uint8Array(bytes)
}
