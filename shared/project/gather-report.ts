import { strFromU8 } from 'fflate'
import { isRecord, type Repair } from '../base/reading.ts'
import { readJson } from './read-manifest.ts'
import { readTornJson } from './read-torn-json.ts'
import { chapterPart, idInPart, LOG, REPORT } from './schema.ts'
import type { VerifiedParts } from './verify-parts.ts'

/** The parts put together to one value in the shape of a report, whatever schema it has. */
export type GatheredReport = {
  readonly value: Record<string, unknown>
  /** Which part each chapter and each table of the value came from, in the same order. */
  readonly chapters: ReadonlyArray<string>
  readonly tables: ReadonlyArray<string>
}

/**
 * Puts a report together from its parts. Chapters stand as `report.json` says; where it is damaged, as they stand in the
 * file. Of a torn part the beginning is taken. Null when there is nothing of a report.
 */
export function gatherReport(
  { parts, torn }: VerifiedParts,
  repairs: Repair[],
): GatheredReport | null {
  const tell = (code: Repair['code'], place: string) => {
    if (!repairs.some((known) => known.place === place)) repairs.push({ code, place })
  }
  const readAny = (name: string): unknown => {
    const value = readJson(parts, name)
    if (value !== undefined) return value
    const left = torn.get(name) ?? parts.get(name)
    const beginning = left ? readTornJson(strFromU8(left)) : undefined
    tell(beginning === undefined ? 'part-lost' : 'part-torn', name)
    return beginning
  }
  const read = (name: string): Record<string, unknown> | null => {
    const value = readAny(name)
    if (!isRecord(value)) tell('part-lost', name)
    return isRecord(value) ? value : null
  }
  const names = [...new Set([...parts.keys(), ...torn.keys()])]
  const inFile = names.filter((name) => name.startsWith('chapters/') && idInPart(name) !== null)
  const report = read(REPORT)
  if (!report && inFile.length === 0) return null
  const order = chapterOrder(report, inFile, tell)
  const chapters = order.flatMap((name) => withId(name, read(name)))
  // A log that cannot be read is no reason to refuse the report: the gate names it.
  const log = parts.has(LOG) || torn.has(LOG) ? { log: readAny(LOG) ?? null } : {}
  const tables = names
    .filter((name) => name.startsWith('tables/') && idInPart(name) !== null)
    .flatMap((name) => withId(name, read(name)))
  return {
    value: {
      settings: {},
      ...report,
      ...log,
      chapters: chapters.map(({ value }) => value),
      tables: Object.fromEntries(tables.map(({ name, value }) => [name, value])),
    },
    chapters: chapters.map(({ name }) => name),
    tables: tables.map(({ name }) => name),
  }
}

type Part = { readonly name: string; readonly value: Record<string, unknown> }

/** The id of a torn part may be among what is lost; its name has it too. */
function withId(name: string, value: Record<string, unknown> | null): ReadonlyArray<Part> {
  return value ? [{ name, value: { id: idInPart(name), ...value } }] : []
}

function chapterOrder(
  report: Record<string, unknown> | null,
  inFile: ReadonlyArray<string>,
  tell: (code: Repair['code'], place: string) => void,
): ReadonlyArray<string> {
  const given = report && Array.isArray(report.chapters) ? report.chapters : []
  const listed = new Set(given.map((id) => chapterPart(String(id))))
  if (report && listed.size < given.length) tell('part-torn', REPORT)
  // A chapter that is there and is not listed is put last, so that no written word is lost.
  const unlisted = inFile.filter((name) => !listed.has(name))
  if (report) for (const name of unlisted) tell('part-added', name)
  return [...listed, ...unlisted]
}
