import { describe, expect, test } from 'vitest'
import { faintColors, readOwnTheme } from '../../../shared/word/own-theme.ts'
import { ordinaryTables } from '../../../shared/word/table-look.ts'
import { tableStyleXml } from '../../../shared/word/table-style.ts'
import { readWordTheme } from '../../../shared/word/theme.ts'
import { wordTexts } from '../../../shared/word/word-texts.ts'
import { builtInTheme, themeFonts } from '../../helpers/word-theme.ts'

test('the built-in theme can be used and its fonts are there', () => {
  const theme = builtInTheme()
  const fonts = themeFonts(theme)
  expect(new Set(fonts.map(({ family }) => family))).toEqual(
    new Set([theme.fonts.text, theme.fonts.table]),
  )
  for (const { data } of fonts) expect([...data.slice(0, 4)]).toEqual([0, 1, 0, 0])
})

describe('a theme is refused, and it is said what is wrong, when', () => {
  const theme = builtInTheme()
  test.each([
    ['it is not an object', null, /not an object/],
    [
      'a colour has a hash',
      { ...theme, colors: { ...theme.colors, ink: '#1d2426' } },
      /colors\.ink/,
    ],
    [
      'a size is missing',
      { ...theme, sizes: { ...theme.sizes, table: undefined } },
      /sizes\.table/,
    ],
    [
      'heading sizes are missing',
      { ...theme, sizes: { ...theme.sizes, headings: [22] } },
      /headings/,
    ],
    ['a margin is negative', { ...theme, page: { ...theme.page, marginTop: -1 } }, /marginTop/],
    [
      'a line of its tables is in no colour of its own',
      { ...theme, tables: { ...theme.tables, underHead: { color: 'ff0000', weight: 1 } } },
      /tables\.underHead/,
    ],
    ['a font file is wrong', { ...theme, fonts: { ...theme.fonts, files: [{}] } }, /fonts\.files/],
  ])('%s', (_, value, message) => {
    expect(() => readWordTheme(value)).toThrow(message)
  })
})

describe('the tables of a theme', () => {
  const styleOf = (tables: object) => {
    const theme = readWordTheme({ ...builtInTheme(), tables: { ...ordinaryTables, ...tables } })
    return tableStyleXml(theme, wordTexts.nb)
  }

  test('are the ordinary ones where it does not say', () => {
    const { tables: _, ...theme } = builtInTheme()
    expect(readWordTheme(theme).tables).toEqual(ordinaryTables)
  })

  test('have the lines and shades it says, and no others', () => {
    const plain = styleOf({ atEnd: null, betweenRows: null, underHead: null })
    expect(plain).not.toMatch(/w:shd|Borders/)
    const shaded = styleOf({
      headShade: 'tint',
      banding: 'line',
      underHead: { color: 'ink', weight: 2 },
    })
    const { tint, line, ink } = builtInTheme().colors
    expect(shaded).toMatch(new RegExp(`firstRow.*sz="16"[^>]*color="${ink}".*fill="${tint}"`))
    expect(shaded).toMatch(new RegExp(`band2Horz.*fill="${line}"`))
  })
})

describe("an organisation's own theme", () => {
  const fonts = new Set(builtInTheme().fonts.files.map(({ file }) => file))
  const read = (change: object) =>
    readOwnTheme(JSON.stringify({ ...builtInTheme(), ...change }), fonts)

  test('is read, with what is wrong in it said', () => {
    expect(read({ name: 'Vårt' })).toMatchObject({ ok: true, value: { name: 'Vårt' } })
    expect(read({ page: {} })).toEqual({ ok: false, error: expect.stringContaining('marginSide') })
    expect(readOwnTheme('{', fonts).ok).toBe(false)
  })

  test('embeds no font but those of the product', () => {
    const files = [{ family: 'Ukjent', face: 'regular', file: '../../ukjent.ttf' }]
    expect(read({ fonts: { ...builtInTheme().fonts, files } }).ok).toBe(false)
  })

  test('is told of colours that cannot be read on white', () => {
    const theme = builtInTheme()
    expect(faintColors(theme)).toEqual([])
    const colors = { ...theme.colors, brand: 'f0c000' }
    expect(faintColors({ ...theme, colors })).toEqual(['brand'])
  })
})
