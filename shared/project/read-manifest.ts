import { strFromU8 } from 'fflate'
import { isRecord, type Repair } from '../base/reading.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { Container } from './read-container.ts'
import {
  idInPart,
  type ListedPart,
  MANIFEST,
  PROJECT_FORMAT,
  PROJECT_SCHEMA,
  type ProjectParts,
  projectLimits,
  REPORT,
} from './schema.ts'

export type Manifest = {
  readonly schema: number
  /** What the parts are to be; null in schema 1, and when the manifest is lost. */
  readonly listed: ReadonlyMap<string, ListedPart> | null
}

/**
 * Reads what kind of file it is, and what should be in it. A file whose manifest is lost is still a project when it holds
 * what only a project has; `report.json` says its schema once more.
 */
export function readManifest({ parts, torn }: Container, repairs: Repair[]): Result<Manifest> {
  const manifest = readJson(parts, MANIFEST)
  if (isRecord(manifest) && manifest.format !== PROJECT_FORMAT) {
    return fail({ code: 'not-a-project' })
  }
  if (isRecord(manifest) && isSchema(manifest.schema)) {
    const { schema } = manifest
    const listed = schema === 1 ? null : readList(manifest.parts)
    const isKnown = schema > 1 && schema <= PROJECT_SCHEMA
    if (isKnown && listed === null) repairs.push({ code: 'manifest-lost', place: MANIFEST })
    return ok({ schema, listed })
  }
  const names = [...parts.keys(), ...torn.keys()]
  if (!names.some((name) => name === REPORT || idInPart(name) !== null)) {
    return fail({ code: 'not-a-project' })
  }
  repairs.push({ code: 'manifest-lost', place: MANIFEST })
  const report = readJson(parts, REPORT)
  const schema = isRecord(report) && isSchema(report.schema) ? report.schema : PROJECT_SCHEMA
  return ok({ schema, listed: null })
}

function isSchema(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}

function readList(value: unknown): Manifest['listed'] {
  if (!isRecord(value) || Object.keys(value).length > projectLimits.parts) return null
  const listed = Object.entries(value).flatMap(([name, one]) => {
    if (!isRecord(one) || typeof one.sha256 !== 'string' || typeof one.bytes !== 'number') return []
    return [[name, { sha256: one.sha256, bytes: one.bytes }] as const]
  })
  return listed.length === Object.keys(value).length ? new Map(listed) : null
}

/** The value in a JSON part; undefined when the part is not there or is no JSON. */
export function readJson(parts: ProjectParts, name: string): unknown {
  const bytes = parts.get(name)
  if (!bytes) return undefined
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return undefined
  }
}
