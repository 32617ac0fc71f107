import type { BlockId, ChapterId, FactId } from '../base/id.ts'
import { chartFacts } from '../charts/chart-facts.ts'
import { derivationInputs } from '../facts/derive-fact.ts'
import type { Block, Chapter, Inline, LiveNumber, Report } from './report.ts'

/** A block of the text that shows a fact, in words or in a chart. `paragraph` counts the chapter's blocks from 1. */
export type FactPlace = {
  readonly chapter: ChapterId
  readonly title: string
  readonly block: BlockId
  readonly paragraph: number
}

/** Where in the text each fact is shown, in reading order; a block that shows one twice is there once. */
export function factPlaces({
  chapters,
  tables,
}: {
  readonly chapters: ReadonlyArray<Pick<Chapter, 'id' | 'title' | 'blocks'>>
  readonly tables: Report['tables']
}): ReadonlyMap<FactId, ReadonlyArray<FactPlace>> {
  const places = new Map<FactId, FactPlace[]>()
  for (const { id, title, blocks } of chapters) {
    blocks.forEach((block, index) => {
      for (const fact of new Set(factsShown(block, tables))) {
        const place = { chapter: id, title, block: block.id, paragraph: index + 1 }
        const known = places.get(fact)
        if (known) known.push(place)
        else places.set(fact, [place])
      }
    })
  }
  return places
}

function factsShown(block: Block, tables: Report['tables']): ReadonlyArray<FactId> {
  const inText = block.children.flatMap((inline: Inline | { readonly text: '' }) =>
    'type' in inline && inline.type === 'number' ? factsOf(inline) : [],
  )
  if (block.type === 'big-number') return [...factsOf(block), ...inText]
  const table = block.type === 'chart' ? tables[block.table] : undefined
  return table && block.type === 'chart' ? [...chartFacts(table, block), ...inText] : inText
}

function factsOf({ fact, derived }: Partial<LiveNumber>): ReadonlyArray<FactId> {
  return [...(fact ? [fact] : []), ...(derived ? derivationInputs(derived) : [])]
}
