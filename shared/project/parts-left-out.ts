import type { Repair } from '../base/reading.ts'
import type { Report } from '../report/report.ts'
import type { GatheredReport } from './gather-report.ts'
import { reportParts } from './save-project.ts'
import { isKnownPart, LOG, MANIFEST, MEDIA_FOLDER, type ProjectParts, REPORT } from './schema.ts'

/**
 * The parts that would be saved otherwise than they were read, beside those in `told`: the proof that nothing was left out
 * or changed in silence. It holds for today's schema only; an older file is lifted by its migrations.
 */
export function partsLeftOut(
  report: Report,
  parts: ProjectParts,
  told: ReadonlySet<string>,
): ReadonlyArray<Repair> {
  const again = reportParts(report)
  const isWritten = (name: string) =>
    isKnownPart(name) && name !== MANIFEST && !name.startsWith(MEDIA_FOLDER)
  const names = new Set([...again.keys(), ...[...parts.keys()].filter(isWritten)])
  return [...names]
    .filter((name) => !told.has(name) && !isSame(again.get(name), parts.get(name)))
    .map((place) => ({ code: 'content-left-out', place }))
}

/** The parts that repairs are about. */
export function partsOf(
  repairs: ReadonlyArray<Repair>,
  { chapters, tables }: GatheredReport,
): ReadonlySet<string> {
  return new Set(
    repairs.flatMap(({ place }) => {
      const [, list, index] = /^(chapters|tables)\[(\d+)\]/.exec(place) ?? []
      if (list) return (list === 'tables' ? tables : chapters)[Number(index)] ?? REPORT
      if (place.startsWith('log')) return LOG
      // A chapter that is gone or new is gone or new in their order too.
      if (place.startsWith('chapters/')) return [place, REPORT]
      return isKnownPart(place) ? place : REPORT
    }),
  )
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || b?.length !== a.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
