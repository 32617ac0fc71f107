import type { Hit } from './find-text.ts'
import { flatText } from './flat-text.ts'
import { placeKey } from './replace-in-table.ts'
import type { Report } from './report.ts'
import { tableTexts } from './table-texts.ts'
import { CHIP } from './text-pattern.ts'

const AROUND = 40

/** The words a hit stands among, for someone who does not see the page; empty when it is gone. */
export function hitText(report: Pick<Report, 'chapters' | 'tables'>, hit: Hit): string {
  const text = wholeText(report, hit)
  const from = Math.max(0, hit.start - AROUND)
  const to = Math.min(text.length, hit.end + AROUND)
  const words = text.slice(from, to).replaceAll(CHIP, '…').trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}

function wholeText(
  { chapters, tables }: Pick<Report, 'chapters' | 'tables'>,
  { chapter: id, place }: Hit,
): string {
  const chapter = chapters.find((one) => one.id === id)
  if (place.kind === 'title') return chapter?.title ?? ''
  if ('table' in place) {
    const table = tables[place.table]
    const key = placeKey(place)
    return (table && tableTexts(table).find((one) => placeKey(one.place) === key)?.text) ?? ''
  }
  const block = chapter?.blocks.find((one) => one.id === place.block)
  const flat = block && flatText(block)
  if (place.kind === 'text') return flat?.text ?? ''
  return flat?.footnotes.find((one) => one.id === place.footnote)?.text ?? ''
}
