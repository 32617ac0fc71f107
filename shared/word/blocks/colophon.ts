import { colophonOf } from '../../report/colophon.ts'
import type { ExportContext } from '../export-context.ts'
import type { Piece } from './blocks.ts'
import { writeContact } from './people.ts'

/** The last page: how the organisation is reached. An own Word template has its own. */
export function writeColophon(context: ExportContext): ReadonlyArray<Piece> {
  const colophon = context.isInTemplate ? null : colophonOf(context.report)
  if (colophon === null) return []
  const children = writeContact(context, colophon, 'page-break')
  return [{ level: 0, orientation: 'portrait', children }]
}
