import type { ChapterId } from '../../shared/base/id.ts'
import type { ChapterLevel } from '../../shared/report/report.ts'
import type { ChapterMeta } from './report-store.ts'

type Chapters = ReadonlyArray<ChapterMeta>

export type ChapterMove =
  | { readonly kind: 'up' | 'down' }
  | { readonly kind: 'before' | 'after' | 'into'; readonly target: ChapterId }

const MIN_LEVEL = 1
const MAX_LEVEL = 4

/** Where the branch that starts at `start` ends: the index after its last chapter. */
export function branchEnd(chapters: Chapters, start: number): number {
  const level = chapters[start]?.level ?? MIN_LEVEL
  let end = start + 1
  while ((chapters[end]?.level ?? 0) > level) end++
  return end
}

/** The nearest earlier chapter with a lower level; null at the top. */
export function parentOf(chapters: Chapters, index: number): ChapterMeta | null {
  const level = chapters[index]?.level ?? MIN_LEVEL
  return chapters.slice(0, index).findLast((chapter) => chapter.level < level) ?? null
}

/** The chapters under `parent`, or the outermost ones for null, in order. */
export function childrenOf(chapters: Chapters, parent: ChapterId | null): Chapters {
  return chapters.filter((_, index) => (parentOf(chapters, index)?.id ?? null) === parent)
}

export type ChapterNode = {
  readonly chapter: ChapterMeta
  readonly children: ReadonlyArray<ChapterNode>
}

/** The chapters as a tree, in one walk. */
export function nestChapters(chapters: Chapters): ReadonlyArray<ChapterNode> {
  type Open = { readonly chapter: ChapterMeta; readonly children: Open[] }
  const outermost: Open[] = []
  const path: Open[] = []
  for (const chapter of chapters) {
    while ((path.at(-1)?.chapter.level ?? 0) >= chapter.level) path.pop()
    const node: Open = { chapter, children: [] }
    const siblings = path.at(-1)?.children ?? outermost
    siblings.push(node)
    path.push(node)
  }
  return outermost
}

/** The chapter of the outermost level that holds this one, with everything under it. */
export function wholeChapter(chapters: Chapters, id: ChapterId): Chapters {
  const index = chapters.findIndex((chapter) => chapter.id === id)
  if (index === -1) return []
  let root = index
  for (let parent = parentOf(chapters, root); parent; parent = parentOf(chapters, root)) {
    const parentId = parent.id
    root = chapters.findIndex((chapter) => chapter.id === parentId)
  }
  return chapters.slice(root, branchEnd(chapters, root))
}

/** Whether a chapter can go one level in or out: never deeper than one below the chapter before it. */
export function canPlace(chapters: Chapters, index: number, by: 1 | -1): boolean {
  const chapter = chapters[index]
  if (!chapter) return false
  if (by === -1) return chapter.level > MIN_LEVEL
  const branch = chapters.slice(index, branchEnd(chapters, index))
  const before = chapters[index - 1]
  return (
    before !== undefined &&
    chapter.level <= before.level &&
    branch.every((one) => one.level < MAX_LEVEL)
  )
}

/** The chapters with one branch moved some levels in or out. */
export function shiftBranch(chapters: Chapters, start: number, by: number): Chapters {
  const end = branchEnd(chapters, start)
  return chapters.map((chapter, index) =>
    index >= start && index < end ? { ...chapter, level: toLevel(chapter.level + by) } : chapter,
  )
}

/** The chapters with one branch moved; null when it cannot go there. */
export function moveBranch(chapters: Chapters, id: ChapterId, move: ChapterMove): Chapters | null {
  const start = chapters.findIndex((chapter) => chapter.id === id)
  if (start === -1) return null
  if (!('target' in move)) {
    const target = neighbour(chapters, start, move.kind)
    return target ? moveBranch(chapters, id, target) : null
  }
  const targetId = move.target
  const end = branchEnd(chapters, start)
  const branch = chapters.slice(start, end)
  if (branch.some((chapter) => chapter.id === targetId)) return null
  const rest = [...chapters.slice(0, start), ...chapters.slice(end)]
  const at = rest.findIndex((chapter) => chapter.id === targetId)
  const target = rest[at]
  if (!target) return null
  const level = target.level + (move.kind === 'into' ? 1 : 0)
  const by = level - (branch[0]?.level ?? level)
  if (branch.some((chapter) => chapter.level + by > MAX_LEVEL)) return null
  const moved = shiftBranch(branch, 0, by)
  const place = move.kind === 'before' ? at : branchEnd(rest, at)
  return [...rest.slice(0, place), ...moved, ...rest.slice(place)]
}

/** The place one step up or down among chapters with the same parent. */
function neighbour(chapters: Chapters, start: number, way: 'up' | 'down'): ChapterMove | null {
  const chapter = chapters[start]
  if (!chapter) return null
  const siblings = childrenOf(chapters, parentOf(chapters, start)?.id ?? null)
  const position = siblings.findIndex((one) => one.id === chapter.id)
  const target = siblings[way === 'up' ? position - 1 : position + 1]
  if (!target) return null
  return { kind: way === 'up' ? 'before' : 'after', target: target.id }
}

function toLevel(level: number): ChapterLevel {
  // Safe: clamped to the four levels there are.
  return Math.min(MAX_LEVEL, Math.max(MIN_LEVEL, level)) as ChapterLevel
}
