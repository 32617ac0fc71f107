import type { PageNumberEstimator } from 'docx'
import type { EmbeddedFont } from './embed-fonts.ts'

/** Finds the page of every bookmark while docx writes the document, and tells afterwards how many pages there are. */
export type PageCounter = {
  readonly estimate: PageNumberEstimator
  /** Null until the document is written, and when its pages could not be worked out. */
  readonly pages: () => number | null
  /** The page of a bookmark as the page shows it; null where it is not known. */
  readonly pageOf: (bookmark: string) => string | null
}

/**
 * Lays out the pages with the fonts the document has in it, as Word does; text in another font is measured as the one
 * most like it. Loaded when it is needed: an export without page numbers has no use for it.
 */
export async function createPageCounter(fonts: ReadonlyArray<EmbeddedFont>): Promise<PageCounter> {
  const { estimatePageNumbersWith } = await import('docx/layout')
  const estimate = estimatePageNumbersWith({
    fonts: fonts.map(({ family, data }) => ({ name: family, data })),
    guess: true,
  })
  let pages: number | null = null
  let bookmarks: ReadonlyMap<string, string> = new Map()
  return {
    estimate: (body, context) => {
      const found = estimate(body, context)
      pages = found.pageCount ?? null
      bookmarks = found.bookmarks
      return found
    },
    pages: () => pages,
    pageOf: (bookmark) => bookmarks.get(bookmark) ?? null,
  }
}
