import type { Hit } from './find-text.ts'
import { flatText } from './flat-text.ts'
import { pictureText } from './picture-text.ts'
import type { Report } from './report.ts'
import { tableTextAt } from './table-texts.ts'
import { CHIP } from './text-pattern.ts'
import { textPlaceKey, textsOfReport } from './written-texts.ts'

type Written = Pick<Report, 'settings' | 'chapters' | 'tables'>

const AROUND = 40

/** The words a hit stands among, for someone who does not see the page; empty when it is gone. */
export function hitText(report: Written, hit: Hit): string {
  const text = wholeText(report, hit)
  const from = Math.max(0, hit.start - AROUND)
  const to = Math.min(text.length, hit.end + AROUND)
  const words = text.slice(from, to).replaceAll(CHIP, '…').trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}

/** All of the text a hit is a part of; empty when it is gone. */
export function wholeText(
  { settings, chapters, tables }: Written,
  { chapter: id, place }: Pick<Hit, 'chapter' | 'place'>,
): string {
  const chapter = chapters.find((one) => one.id === id)
  if (place.kind === 'title') return chapter?.title ?? ''
  if (place.kind === 'notes') return chapter?.notes ?? ''
  if (!('block' in place)) {
    const key = textPlaceKey(place)
    return textsOfReport(settings).find((one) => textPlaceKey(one.place) === key)?.text ?? ''
  }
  if ('table' in place) {
    const table = tables[place.table]
    return (table && tableTextAt(table, place)) ?? ''
  }
  const block = chapter?.blocks.find((one) => one.id === place.block)
  const flat = block && flatText(block)
  if (place.kind === 'text') return flat?.text ?? ''
  if (place.kind === 'link')
    return flat?.links.find(({ index }) => index === place.index)?.url ?? ''
  if (place.kind === 'footnote')
    return flat?.footnotes.find((one) => one.id === place.footnote)?.text ?? ''
  return block ? pictureText(block, place.kind) : ''
}
