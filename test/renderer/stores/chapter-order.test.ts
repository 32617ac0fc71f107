import { describe, expect, it } from 'vitest'
import {
  type ChapterMove,
  canPlace,
  moveBranch,
  shiftBranch,
  wholeChapter,
} from '../../../renderer/stores/chapter-order.ts'
import type { ChapterMeta } from '../../../renderer/stores/report-store.ts'
import type { ChapterId } from '../../../shared/base/id.ts'
import type { ChapterLevel } from '../../../shared/report/report.ts'
import { aChapter } from '../../helpers/builders.ts'

/** `a1 b2 c2 d1` is chapter a of level 1 with b and c under it, then d. */
function chapters(sketch: string): ReadonlyArray<ChapterMeta> {
  return sketch.split(' ').map((one) => {
    const { blocks: _, ...meta } = aChapter(`c-${one.charAt(0)}`, [], {
      // Safe: the sketches only hold 1–4.
      level: Number(one.charAt(1)) as ChapterLevel,
    })
    return meta
  })
}

function sketch(list: ReadonlyArray<ChapterMeta> | null): string | null {
  return list === null ? null : list.map(({ id, level }) => `${id.slice(2)}${level}`).join(' ')
}

function moved(from: string, id: ChapterId, move: ChapterMove): string | null {
  return sketch(moveBranch(chapters(from), id, move))
}

describe('moving chapters', () => {
  it('takes everything under a chapter along', () => {
    expect(moved('a1 b2 c2 d1', 'c-a', { kind: 'down' })).toBe('d1 a1 b2 c2')
    expect(moved('a1 b2 c2 d1', 'c-d', { kind: 'up' })).toBe('d1 a1 b2 c2')
  })

  it('stays among those with the same parent', () => {
    expect(moved('a1 b2 c2 d1', 'c-c', { kind: 'down' })).toBeNull()
    expect(moved('a1 b2 c2 d1', 'c-c', { kind: 'up' })).toBe('a1 c2 b2 d1')
  })

  it('takes the level of the place it is dropped at', () => {
    expect(moved('a1 b2 d1 e2', 'c-d', { kind: 'into', target: 'c-a' })).toBe('a1 b2 d2 e3')
    expect(moved('a1 b2 d1', 'c-b', { kind: 'after', target: 'c-d' })).toBe('a1 d1 b1')
  })

  it('refuses a place inside itself and one that is too deep', () => {
    expect(moved('a1 b2', 'c-a', { kind: 'into', target: 'c-b' })).toBeNull()
    expect(moved('a1 b2 c3 d4 e1', 'c-e', { kind: 'into', target: 'c-d' })).toBeNull()
  })

  it('lets a chapter go in only under one before it', () => {
    expect(canPlace(chapters('a1 b1'), 0, 1)).toBe(false)
    expect(canPlace(chapters('a1 b1'), 1, 1)).toBe(true)
    expect(canPlace(chapters('a1 b2'), 1, 1)).toBe(false)
    expect(sketch(shiftBranch(chapters('a1 b1 c2'), 1, 1))).toBe('a1 b2 c3')
  })

  it('shows a chapter together with the outermost one it belongs to', () => {
    expect(sketch(wholeChapter(chapters('a1 b2 c3 d1'), 'c-c'))).toBe('a1 b2 c3')
  })
})
