import type { Repair } from '../base/reading.ts'
import type { Report } from '../report/report.ts'
import { idInPart, LOG, MEDIA_FOLDER, REPORT } from './schema.ts'

/** Sentences by repair code, and what the places are called (`place-…`): `resources/text/repairs.*.json`. */
export type RepairTexts = Readonly<Record<string, string>>

/** What was put right in a file, in words and each thing once. */
export function repairSentences(
  repairs: ReadonlyArray<Repair>,
  report: Report,
  texts: RepairTexts,
): ReadonlyArray<string> {
  const sentences = repairs.map(({ code, place }) => {
    const { kind, name } = subjectOf(place, report)
    const subject = (texts[`place-${kind}`] ?? kind).replace('{name}', () => name)
    return (texts[code] ?? code).replace('{place}', () => subject)
  })
  return [...new Set(sentences)]
}

type Subject = { readonly kind: string; readonly name: string }

/** What a place is about: a part of the file (`tables/t-1.json`), or a value in the report (`chapters[0].blocks[2]`). */
function subjectOf(place: string, report: Report): Subject {
  const [, list, index] = /^(chapters|tables)\[(\d+)\]/.exec(place) ?? []
  const id = idInPart(place)
  if (list === 'chapters') return named('chapter', report.chapters[Number(index)]?.title)
  if (list === 'tables') return named('table', Object.values(report.tables)[Number(index)]?.title)
  if (id !== null && place.startsWith('chapters/')) {
    return named('chapter', report.chapters.find((chapter) => chapter.id === id)?.title)
  }
  if (id !== null) {
    return named('table', Object.values(report.tables).find((table) => table.id === id)?.title)
  }
  if (place.startsWith(MEDIA_FOLDER)) return { kind: 'picture', name: '' }
  if (place === LOG || place.startsWith('log')) return { kind: 'log', name: '' }
  const isInReport = place === REPORT || place === 'id' || place.startsWith('settings')
  return { kind: isInReport || place === 'status' ? 'report' : 'other', name: '' }
}

function named(kind: 'chapter' | 'table', name: string | undefined): Subject {
  return name ? { kind, name } : { kind: `unknown-${kind}`, name: '' }
}
