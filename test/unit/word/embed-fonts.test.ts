import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { embedFonts } from '../../../shared/word/embed-fonts.ts'

const data = new Uint8Array(Array.from({ length: 80 }, (_, index) => (index * 7) % 256))

test('a reader gets the font back by mixing the first 32 bytes with the key once more', () => {
  const parts = embedFonts([{ family: 'Inter', face: 'regular', data }])
  const table = strFromU8(parts.get('word/fontTable.xml') ?? new Uint8Array())
  const key = /w:embedRegular r:id="rId1" w:fontKey="\{([0-9A-F-]{36})\}"/.exec(table)?.[1] ?? ''
  const bytes = (key.replace(/-/g, '').match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16))
  const stored = parts.get('word/fonts/font1.odttf') ?? new Uint8Array()
  const restored = stored.map((byte, i) => (i < 32 ? byte ^ (bytes[15 - (i % 16)] ?? 0) : byte))
  expect([...restored]).toEqual([...data])
  expect([...stored]).not.toEqual([...data])
})

test('the faces of a family stand together, in the order the format wants', () => {
  const parts = embedFonts([
    { family: 'Inter', face: 'italic', data },
    { family: 'Alfa & "B"', face: 'bold', data },
    { family: 'Inter', face: 'regular', data },
  ])
  const table = strFromU8(parts.get('word/fontTable.xml') ?? new Uint8Array())
  expect([...table.matchAll(/w:name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Alfa &amp; &quot;B&quot;',
    'Inter',
  ])
  expect(table).toMatch(/embedRegular.*embedItalic/)
  expect(new Set([...table.matchAll(/fontKey="([^"]*)"/g)].map(([, key]) => key)).size).toBe(3)
  expect(parts.size).toBe(5)
})
