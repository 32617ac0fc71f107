import type { BlockId, ChapterId } from '../base/id.ts'
import type { Ledger } from '../facts/fact.ts'
import type { MediaName } from '../media/media-name.ts'
import { hasAmbiguousNumber } from './ambiguous-number.ts'
import { findText, type Hit, isReplaceable } from './find-text.ts'
import { hitText } from './hit-text.ts'
import { signingOf } from './people.ts'
import type { Report, SignaturesBlock } from './report.ts'
import { resolveReport } from './resolve.ts'
import type { ResolvedChapter, ResolveProblem } from './resolved.ts'

/** Something to see to before the report is sent to be signed. */
export type SigningFinding = {
  readonly code: SigningFindingCode
  /** Where it is; null when it is about the whole report. */
  readonly place: FindingPlace | null
  /** The words it stands among, or what it is called; may be empty. */
  readonly words: string
}
export type FindingPlace =
  | { readonly kind: 'chapter'; readonly chapter: ChapterId }
  | { readonly kind: 'block'; readonly chapter: ChapterId; readonly block: BlockId }
  | { readonly kind: 'hit'; readonly chapter: ChapterId; readonly hit: Hit }
  | { readonly kind: 'settings' }

/** These keep the report from being signed: it would show what is wrong, or nobody could sign it. */
export const blockingCodes = [
  'missing-number',
  'missing-reference',
  'missing-table',
  'missing-list',
  'missing-picture',
  'empty-chart',
  'placeholder',
  'no-signers',
  'no-date',
] as const
/** These may be as they should be, and are told. */
export const tellingCodes = [
  'no-signature-page',
  'no-place',
  'classification',
  'ambiguous-number',
  'bracketed',
  'not-approved',
] as const
export type SigningFindingCode = (typeof blockingCodes)[number] | (typeof tellingCodes)[number]

export function isBlocking({ code }: Pick<SigningFinding, 'code'>): boolean {
  return blockingCodes.some((one) => one === code)
}

/** `§X`, `XX`, `20XX`, «TODO» and an ellipsis in brackets: what stands where something is still to be written. */
const PLACEHOLDER =
  /§\s?X(?!\p{L})|(?<!\p{L})(?:X{2,}|x{3,}|TODO|TBD)(?!\p{L})|\[\s*(?:…|\.{3}|_*)\s*\]/gu
/** Other words in brackets: a hint that was not replaced, or an addition in a quotation. */
const BRACKETED = /\[\p{L}[^[\]\n]{0,80}\]/gu

/** What to see to before the report is frozen for signing, what keeps it from being signed first. */
export function signingFindings(
  report: Report,
  ledger: Ledger,
  hasMedia?: (name: MediaName) => boolean,
): ReadonlyArray<SigningFinding> {
  const { problems, chapters } = resolveReport(report, ledger, hasMedia)
  const found = [
    ...problems.map(problemFinding),
    ...wordFindings(report, 'placeholder', PLACEHOLDER),
    ...signerFindings(report),
    ...classificationFindings(report),
    ...chapters.flatMap(ambiguousFindings),
    ...wordFindings(report, 'bracketed', BRACKETED),
    ...chapterFindings(report),
  ]
  return [...found.filter(isBlocking), ...found.filter((finding) => !isBlocking(finding))]
}

function problemFinding({ code, chapter, block }: ResolveProblem): SigningFinding {
  return { code, place: { kind: 'block', chapter, block }, words: '' }
}

function ambiguousFindings({ id, blocks }: ResolvedChapter): ReadonlyArray<SigningFinding> {
  return blocks.filter(hasAmbiguousNumber).map(({ id: block }) => ({
    code: 'ambiguous-number',
    place: { kind: 'block', chapter: id, block },
    words: '',
  }))
}

function wordFindings(
  report: Report,
  code: 'placeholder' | 'bracketed',
  pattern: RegExp,
): ReadonlyArray<SigningFinding> {
  // An address is not read, and letters in it stand for nothing; notes are for those who write.
  const hits = findText(report, pattern).filter(
    (hit) => isReplaceable(hit) && hit.place.kind !== 'notes',
  )
  return hits.flatMap((hit) =>
    hit.chapter === null
      ? []
      : [{ code, place: { kind: 'hit', chapter: hit.chapter, hit }, words: hitText(report, hit) }],
  )
}

function signerFindings(report: Report): ReadonlyArray<SigningFinding> {
  const places = report.chapters.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.type === 'signatures' ? [{ chapter: id, block }] : [])),
  )
  if (places.length === 0) return [{ code: 'no-signature-page', place: null, words: '' }]
  const people = report.settings.people ?? []
  return places.flatMap(({ chapter, block }) => {
    const place = { kind: 'block', chapter, block: block.id } as const
    return signatureCodes(block, signingOf(people, block).signers.length).map((code) => ({
      ...{ code, place, words: '' },
    }))
  })
}

function signatureCodes(
  { date, place }: Pick<SignaturesBlock, 'date' | 'place'>,
  signers: number,
): ReadonlyArray<SigningFindingCode> {
  const codes: SigningFindingCode[] = []
  if (signers === 0) codes.push('no-signers')
  if (date === undefined) codes.push('no-date')
  if (place.trim() === '') codes.push('no-place')
  return codes
}

function classificationFindings({
  settings: { classification = '' },
}: Report): ReadonlyArray<SigningFinding> {
  if (classification === '') return []
  return [{ code: 'classification', place: { kind: 'settings' }, words: classification }]
}

function chapterFindings({ chapters }: Report): ReadonlyArray<SigningFinding> {
  return chapters
    .filter(({ status }) => status !== 'approved')
    .map(({ id, title }) => ({
      code: 'not-approved',
      place: { kind: 'chapter', chapter: id },
      words: title,
    }))
}
