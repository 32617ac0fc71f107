import { describe, expect, test } from 'vitest'
import { readWordTheme } from '../../../shared/word/theme.ts'
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
    ['a font file is wrong', { ...theme, fonts: { ...theme.fonts, files: [{}] } }, /fonts\.files/],
  ])('%s', (_, value, message) => {
    expect(() => readWordTheme(value)).toThrow(message)
  })
})
