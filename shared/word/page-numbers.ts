import type { EstimatedPageNumbers, PageNumberEstimator, PatchedTemplate } from 'docx'
import type { PageLayout } from '../contract/values.ts'
import type { EmbeddedFont } from './embed-fonts.ts'

/** What is known of the pages of a document. */
export type PageNumbers = {
  readonly layout: PageLayout
  /** Null when the pages were not laid out to the end. */
  readonly pages: number | null
  /** The page of each bookmark by name, as the page shows it. */
  readonly bookmarks: ReadonlyMap<string, string>
}

export const noPageNumbers: PageNumbers = { layout: 'left-out', pages: null, bookmarks: new Map() }

/** Counts the pages of a document that docx writes, or of one that is written. */
export type PageCounter = {
  /** What docx asks while it writes; `found` has the answer afterwards. */
  readonly estimate: PageNumberEstimator
  readonly found: () => PageNumbers
  readonly count: (document: PatchedTemplate) => PageNumbers
}

/**
 * Lays out pages as Word does, with the fonts that are given and those the document has in it; text in another font is
 * measured as the one most like it. Loaded when it is needed: an export without page numbers has no use for it.
 */
export async function createPageCounter(fonts: ReadonlyArray<EmbeddedFont>): Promise<PageCounter> {
  const { estimatePageNumbersWith } = await import('docx/layout')
  const layOut = estimatePageNumbersWith({
    fonts: fonts.map(({ family, data }) => ({ name: family, data })),
    guess: true,
  })
  let found: PageNumbers = noPageNumbers
  const keep = (estimate: () => EstimatedPageNumbers): EstimatedPageNumbers => {
    const estimated = orNothing(estimate)
    found = pageNumbersOf(estimated)
    return estimated
  }
  return {
    estimate: (body, context) => keep(() => layOut(body, context)),
    found: () => found,
    count: (document) => {
      keep(() => layOut(document))
      return found
    },
  }
}

/** Whatever the layout stumbles over in a document: its report is written without page numbers, and says so. */
function orNothing(estimate: () => EstimatedPageNumbers): EstimatedPageNumbers {
  try {
    return estimate()
  } catch {
    return { bookmarks: new Map() }
  }
}

function pageNumbersOf({ bookmarks, pageCount, guesses = [] }: EstimatedPageNumbers): PageNumbers {
  if (pageCount === undefined) return { ...noPageNumbers, layout: 'failed' }
  const reasons = guesses.map(({ reason }) => reason).filter((reason) => !HARMLESS.test(reason))
  const hasOtherFont = reasons.some((reason) => reason === OTHER_FONT)
  const layout = hasOtherFont ? 'other-font' : reasons.length > 0 ? 'guessed' : 'laid-out'
  return { layout, pages: pageCount, bookmarks }
}

/** What docx calls its guesses. Equally wide figures, and letters set a little nearer, move no line to another page. */
const HARMLESS = /^OpenType number forms|\bkern/
const OTHER_FONT = 'a font not in the width tables'
