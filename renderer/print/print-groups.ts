import type {
  ResolvedBlock,
  ResolvedBox,
  ResolvedListItem,
  ResolvedRun,
} from '../../shared/report/resolved.ts'

export type Footnote = Extract<ResolvedRun, { readonly kind: 'footnote' }>

/** Neighbours in one box, or outside all. */
export type BoxGroup = {
  readonly box: ResolvedBox | null
  readonly blocks: ReadonlyArray<ResolvedBlock>
}

export function groupByBox(blocks: ReadonlyArray<ResolvedBlock>): ReadonlyArray<BoxGroup> {
  return grouped(blocks, (block, before) => boxOf(block)?.index === boxOf(before)?.index).map(
    (group) => ({ box: group[0] ? boxOf(group[0]) : null, blocks: group }),
  )
}

/** Items of one list that follow each other are one list; every other block stands alone. */
export function groupLists(
  blocks: ReadonlyArray<ResolvedBlock>,
): ReadonlyArray<ReadonlyArray<ResolvedBlock>> {
  return grouped(
    blocks,
    (block, before) =>
      block.kind === 'list-item' &&
      before.kind === 'list-item' &&
      block.list === before.list &&
      (block.list === 'bullet' || block.listInstance === before.listInstance),
  )
}

export type ListNode = {
  readonly item: ResolvedListItem
  readonly children: ReadonlyArray<ListNode>
}

/** Flat items as a tree by their levels. */
export function nestItems(items: ReadonlyArray<ResolvedListItem>): ReadonlyArray<ListNode> {
  type Open = { readonly item: ResolvedListItem; readonly children: Open[] }
  const outermost: Open[] = []
  const path: Open[] = []
  for (const item of items) {
    while ((path.at(-1)?.item.level ?? -1) >= item.level) path.pop()
    const node: Open = { item, children: [] }
    ;(path.at(-1)?.children ?? outermost).push(node)
    path.push(node)
  }
  return outermost
}

/** The footnotes of some blocks, in order. */
export function footnotesIn(blocks: ReadonlyArray<ResolvedBlock>): ReadonlyArray<Footnote> {
  return blocks.flatMap((block) => ('runs' in block ? notesIn(block.runs) : []))
}

function notesIn(runs: ReadonlyArray<ResolvedRun>): ReadonlyArray<Footnote> {
  return runs.flatMap((run) => {
    if (run.kind === 'footnote') return [run]
    return run.kind === 'link' ? notesIn(run.runs) : []
  })
}

function boxOf(block: ResolvedBlock): ResolvedBox | null {
  return 'box' in block ? block.box : null
}

function grouped<T>(
  items: ReadonlyArray<T>,
  joins: (item: T, before: T) => boolean,
): ReadonlyArray<ReadonlyArray<T>> {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before !== undefined && joins(item, before)) group.push(item)
    else groups.push([item])
  }
  return groups
}
