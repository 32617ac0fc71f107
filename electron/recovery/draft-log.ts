import { isRecord } from '../../shared/base/reading.ts'
import { sha256 } from '../files/sha256.ts'

/** What stands first in a draft: which report it is, and which bytes of its file the work began from. */
export type DraftHeader = {
  /** Null for a report that was never saved. */
  readonly path: string | null
  readonly known: string | null
}

/** One line of a draft's log: parts by name as JSON, put on top of those in the lines before. */
export type DraftEntry = {
  /** `base` is the report as it was opened or saved; the changes come after it. */
  readonly kind: 'base' | 'change'
  readonly at: string
  readonly header: DraftHeader
  readonly parts: ReadonlyArray<readonly [string, string]>
}

export type DraftLog = {
  readonly entries: ReadonlyArray<DraftEntry>
  /** Lines that do not hold what was written. */
  readonly damaged: number
}

const SUM_LENGTH = 16

/** A line with its own checksum, so that a torn or damaged one is known and the others are still good. */
export function encodeEntry(entry: DraftEntry): string {
  const json = JSON.stringify(entry)
  return `${checksum(json)} ${json}\n`
}

export function decodeLog(text: string): DraftLog {
  const lines = text.split('\n')
  // What comes after the last line feed was being written when the power went: it was never promised.
  const whole = lines.slice(0, -1).filter((line) => line !== '')
  const entries = whole.map(decodeLine)
  const kept = entries.filter((entry) => entry !== null)
  return { entries: kept, damaged: entries.length - kept.length }
}

function decodeLine(line: string): DraftEntry | null {
  const json = line.slice(SUM_LENGTH + 1)
  if (line.slice(0, SUM_LENGTH) !== checksum(json)) return null
  const value: unknown = JSON.parse(json)
  // Safe: the checksum says that this is what `encodeEntry` wrote.
  return isRecord(value) ? (value as DraftEntry) : null
}

function checksum(json: string): string {
  return sha256(new TextEncoder().encode(json)).slice(0, SUM_LENGTH)
}
