import type { PrintedPages } from '../shared/contract/values.ts'

/**
 * The page of each place that is linked to within a PDF, by its id in the page that was printed, as Chromium writes it: plain objects found by a table (ISO 32000-1, 7.5.4), pages in a tree
 * (7.7.3) and places by name (12.3.2.3). Empty when nothing is linked to; throws when the file is written another way.
 */
export function pagesOfLinks(pdf: Uint8Array): PrintedPages {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const objectAt = objectsOf(text)
  const catalog = objectAt(referenceIn(text.slice(text.lastIndexOf('trailer')), 'Root'))
  if (!catalog.includes('/Dests')) return {}
  const pages = pagesBelow(referenceIn(catalog, 'Pages'), objectAt)
  const numbers = new Map(pages.map((page, index) => [page, index + 1]))
  const places = objectAt(referenceIn(catalog, 'Dests')).matchAll(/\/(\S+) \[(\d+) 0 R/g)
  return Object.fromEntries(
    [...places].flatMap(([, name = '', page]) => {
      const number = numbers.get(Number(page))
      return number === undefined ? [] : [[nameOf(name), number]]
    }),
  )
}

type ObjectAt = (number: number) => string

/** Finds an object by its number in the table at the end of the file. */
function objectsOf(text: string): ObjectAt {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = /^xref\s+0 \d+\s+/.exec(text.slice(start, start + 60))?.[0]
  if (table === undefined) throw new Error('The PDF has no table of objects where it says.')
  const entries = start + table.length
  return (number) => {
    const offset = Number(text.slice(entries + number * ENTRY, entries + number * ENTRY + 10))
    const end = text.indexOf('endobj', offset)
    if (!text.startsWith(`${number} 0 obj`, offset) || end < 0) {
      throw new Error(`The PDF has no object ${number} where its table says.`)
    }
    return text.slice(offset, end)
  }
}

/** The letters of one line in the table of objects. */
const ENTRY = 20

function referenceIn(object: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1]
  if (found === undefined) throw new Error(`The PDF says no ${key} where it has to.`)
  return Number(found)
}

function pagesBelow(number: number, objectAt: ObjectAt): ReadonlyArray<number> {
  const object = objectAt(number)
  if (!/\/Type \/Pages\b/.test(object)) return [number]
  const kids = /\/Kids \[([^\]]*)\]/.exec(object)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(Number(kid), objectAt))
}

/** A name without its escapes (7.3.5). */
function nameOf(written: string): string {
  const bytes = written.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
