import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makePdfs } from './open-with-libreoffice.ts'
import { partsOf } from './word-export.ts'

/** How the pages that the contents of a Word file state agree with those LibreOffice makes. */
export type HeadingPages = {
  /** Pages in LibreOffice's PDF. */
  readonly pages: number
  readonly headings: number
  readonly onStatedPage: number
  /** How many pages off the heading is that is furthest from its page. */
  readonly worst: number
}

const namedPlaces =
  'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'

/** Looks up every heading of the contents in LibreOffice's PDF; null without LibreOffice or pdfinfo. */
export async function headingPages(docx: Uint8Array): Promise<HeadingPages | null> {
  const stated = statedPages(docx)
  const found = await makePdfs({ report: docx }, namedPlaces, async (folder) => {
    const pdf = join(folder, 'report.pdf')
    const info = await promisify(execFile)('pdfinfo', [pdf])
    const dests = await promisify(execFile)('pdfinfo', ['-dests', pdf], { maxBuffer: 2 ** 25 })
    return { info: info.stdout, places: dests.stdout }
  })
  if (found === null) return null
  const places = new Map(
    [...found.places.matchAll(/^ *(\d+) \[.*\] "(.*)"$/gm)].map(([, page, name = '']) => [
      // LibreOffice writes a bookmark's underscores as their code.
      name.replaceAll('5F', '_'),
      Number(page),
    ]),
  )
  const distances = [...stated].map(([bookmark, page]) => {
    const real = places.get(bookmark)
    if (real === undefined) throw new Error(`LibreOffice's PDF has no place for ${bookmark}.`)
    return Math.abs(real - page)
  })
  return {
    pages: Number(/^Pages: +(\d+)$/m.exec(found.info)?.[1]),
    headings: distances.length,
    onStatedPage: distances.filter((distance) => distance === 0).length,
    worst: Math.max(0, ...distances),
  }
}

/** The page of each bookmark in the contents, as the file says it. */
function statedPages(docx: Uint8Array): ReadonlyMap<string, number> {
  const xml = partsOf(docx)['word/document.xml'] ?? ''
  const contents = xml.slice(0, xml.indexOf('</w:sdt>'))
  const entries = contents.matchAll(
    / PAGEREF (\S+) .*?w:fldCharType="separate"\/>(.*?)<w:fldChar/gs,
  )
  return new Map(
    [...entries].map(([, bookmark = '', result = '']) => [
      bookmark,
      Number(/<w:t[^>]*>(\d+)</.exec(result)?.[1]),
    ]),
  )
}
