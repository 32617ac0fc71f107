import type { BlockId } from '../base/id.ts'
import type { ReportSettings } from './report.ts'
import { type ResolvedContact, resolveContact } from './resolve-people.ts'
import type { ResolvedReport } from './resolved.ts'

/** Nothing points to it. */
const COLOPHON_ID: BlockId = 'b-colophon'

/**
 * How the organisation is reached, for the last page: nothing when the settings do not say, or when the author has put the
 * same in a chapter.
 */
export function colophonOf({
  settings,
  chapters,
}: Pick<ResolvedReport, 'settings' | 'chapters'>): ResolvedContact | null {
  const isReached = hasContact(settings)
  const isWritten = chapters.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contact'))
  return isReached && !isWritten ? resolveContact(COLOPHON_ID, settings) : null
}

/** The number of the organisation alone is no way to reach it, and no page. */
function hasContact({ address = '', email = '', website = '' }: ReportSettings): boolean {
  return [address, email, website].some((way) => way.trim() !== '')
}
