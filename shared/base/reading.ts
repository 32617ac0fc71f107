import { type IdPrefix, isId } from './id.ts'

/** Something the gate mended when a report was read. */
export type Repair = { readonly code: RepairCode; readonly place: string }
export const repairCodes = [
  'duplicate-id',
  'unknown-block',
  'invalid-value',
  'chapter-level',
  'empty-chapter',
  // Of a file, where the place is a part of it.
  'directory-lost',
  'manifest-lost',
  'part-lost',
  'part-torn',
  'part-changed',
  'part-added',
  'part-from-backup',
  'content-left-out',
] as const
export type RepairCode = (typeof repairCodes)[number]

/** What is gathered while hostile data is read. */
export type ReadContext = {
  readonly repairs: Repair[]
  readonly usedIds: Set<string>
  nextId: number
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Gives the value when it is a text, else `or`, and notes the repair. */
export function text(value: unknown, or: string, place: string, context: ReadContext): string {
  if (typeof value === 'string') return value
  return repaired(or, place, context)
}

export function textOrNull(value: unknown, place: string, context: ReadContext): string | null {
  return value === null || value === undefined ? null : text(value, '', place, context)
}

export function texts(value: unknown, place: string, context: ReadContext): ReadonlyArray<string> {
  if (!Array.isArray(value)) return repaired([], place, context)
  return value.map((item, index) => text(item, '', `${place}[${index}]`, context))
}

export function wholeNumber(
  value: unknown,
  { min, max, or }: { readonly min: number; readonly max: number; readonly or: number },
  place: string,
  context: ReadContext,
): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) {
    return value
  }
  return repaired(or, place, context)
}

/** One of a closed set, texts or numbers. */
export function choice<T extends string | number>(
  value: unknown,
  choices: ReadonlyArray<T>,
  or: T,
  place: string,
  context: ReadContext,
): T {
  const found = choices.find((candidate) => candidate === value)
  return found === undefined ? repaired(or, place, context) : found
}

export function choiceOrNull<T extends string | number>(
  value: unknown,
  choices: ReadonlyArray<T>,
  place: string,
  context: ReadContext,
): T | null {
  if (value === null || value === undefined) return null
  const found = choices.find((candidate) => candidate === value)
  return found === undefined ? repaired(null, place, context) : found
}

export function records(
  value: unknown,
  place: string,
  context: ReadContext,
): ReadonlyArray<Record<string, unknown>> {
  if (!Array.isArray(value)) return repaired([], place, context)
  const kept = value.filter(isRecord)
  return kept.length === value.length ? kept : repaired(kept, place, context)
}

/** Notes a repair of an invalid value and gives what it becomes. */
export function repaired<T>(becomes: T, place: string, context: ReadContext): T {
  context.repairs.push({ code: 'invalid-value', place })
  return becomes
}

/**
 * Gives the id when it is well formed and not used before, else a new one. New ids count up from what is in the file,
 * so that reading the same file twice gives the same report.
 */
export function uniqueId<P extends IdPrefix>(
  prefix: P,
  value: unknown,
  place: string,
  context: ReadContext,
): `${P}-${string}` {
  if (isId(prefix, value) && !context.usedIds.has(value)) {
    context.usedIds.add(value)
    return value
  }
  context.repairs.push({ code: 'duplicate-id', place })
  let id: `${P}-${string}`
  do id = `${prefix}-repaired${context.nextId++}`
  while (context.usedIds.has(id))
  context.usedIds.add(id)
  return id
}
