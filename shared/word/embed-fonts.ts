import { strToU8 } from 'fflate'
import { assertExists } from '../base/assert.ts'
import type { FontFace } from './theme.ts'

/** One face of a font, as a TrueType file. */
export type EmbeddedFont = {
  readonly family: string
  readonly face: FontFace
  readonly data: Uint8Array
}

const faceElements: Readonly<Record<FontFace, string>> = {
  regular: 'w:embedRegular',
  bold: 'w:embedBold',
  italic: 'w:embedItalic',
  boldItalic: 'w:embedBoldItalic',
}
const faceOrder: ReadonlyArray<FontFace> = ['regular', 'bold', 'italic', 'boldItalic']

/**
 * The parts that embed fonts. Not docx's own `fonts`, because that takes a random key for each file and compresses
 * every font twice.
 */
export function embedFonts(fonts: ReadonlyArray<EmbeddedFont>): ReadonlyMap<string, Uint8Array> {
  const sorted = [...fonts].sort(
    (a, b) =>
      compareText(a.family, b.family) || faceOrder.indexOf(a.face) - faceOrder.indexOf(b.face),
  )
  const parts = new Map<string, Uint8Array>()
  const families = new Map<string, string>()
  const relationships = sorted.map((font, index) => {
    const number = index + 1
    const key = fontKey(number)
    parts.set(`word/fonts/font${number}.odttf`, obfuscate(font.data, key))
    const embed = `<${faceElements[font.face]} r:id="rId${number}" w:fontKey="{${key}}"/>`
    families.set(font.family, (families.get(font.family) ?? '') + embed)
    return (
      `<Relationship Id="rId${number}" Target="fonts/font${number}.odttf" ` +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"/>'
    )
  })
  const entries = [...families].map(
    ([family, embeds]) =>
      `<w:font w:name="${escapeAttribute(family)}"><w:charset w:val="00"/><w:family w:val="auto"/>` +
      `<w:pitch w:val="variable"/>${embeds}</w:font>`,
  )
  parts.set(
    'word/fontTable.xml',
    strToU8(
      `${XML}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        `${entries.join('')}</w:fonts>`,
    ),
  )
  parts.set(
    'word/_rels/fontTable.xml.rels',
    strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `${relationships.join('')}</Relationships>`,
    ),
  )
  return parts
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A key of the form of a GUID. It hides nothing; the format demands one, and the same each time keeps the bytes. */
function fontKey(number: number): string {
  return `BE4E7146-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}`
}

/** ISO 29500-4, 10.1: the first 32 bytes are mixed with the key's bytes in reverse order, twice over. */
function obfuscate(data: Uint8Array, key: string): Uint8Array {
  const digits = key.replace(/-/g, '')
  const bytes = Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  ).reverse()
  const mixed = data.slice()
  for (let i = 0; i < Math.min(32, mixed.length); i++) {
    const byte = assertExists(mixed[i], 'i is inside the file')
    mixed[i] = byte ^ assertExists(bytes[i % 16], 'a key has 16 bytes')
  }
  return mixed
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
