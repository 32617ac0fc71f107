import type { BlockId } from '../base/id.ts'
import type { Ledger } from '../facts/fact.ts'
import type { Language } from '../language/language.ts'
import type { ApprovedNumbers, Block, Chapter, LiveNumber } from './report.ts'
import { resolveNumber } from './resolve-number.ts'

/** Names a live number by what it shows and how: two chips that read the same share one name. */
export function liveNumberKey({ fact, derived, style }: LiveNumber): string {
  const { wording, decimals, scale } = style
  const parts = [derivationKey(derived), wording, decimals, scale]
  return `${fact} ${parts.map((part) => part ?? '-').join(' ')}`
}

function derivationKey(derived: LiveNumber['derived']): string {
  if (!derived) return '-'
  if (derived.kind === 'sum') return `sum:${derived.with.join('+')}`
  return `${derived.kind}:${derived.kind === 'share' ? derived.of : derived.from}`
}

type PlacedNumber = { readonly number: LiveNumber; readonly block: BlockId }

/** The live numbers in a chapter's text, in reading order; also those set large. */
export function liveNumbersIn(blocks: ReadonlyArray<Block>): ReadonlyArray<PlacedNumber> {
  return blocks.flatMap((block): ReadonlyArray<PlacedNumber> => {
    const large = block.type === 'big-number' ? largeNumber(block) : null
    const chips = block.children.flatMap(
      (inline): ReadonlyArray<PlacedNumber> =>
        'type' in inline && inline.type === 'number' ? [{ number: inline, block: block.id }] : [],
    )
    return large ? [{ number: large, block: block.id }, ...chips] : chips
  })
}

type LargeNumber = Partial<Pick<LiveNumber, 'fact' | 'derived'>> & Pick<LiveNumber, 'style'>

/** The live number that is set large; null until one is chosen. */
export function largeNumber({ fact, derived, style }: LargeNumber): LiveNumber | null {
  return fact === undefined ? null : { fact, style, ...(derived ? { derived } : {}) }
}

/** How the live numbers of a text read now, to be kept when it is approved. */
export function approveNumbers(
  blocks: ReadonlyArray<Block>,
  ledger: Ledger,
  language: Language,
): ApprovedNumbers {
  const read = liveNumbersIn(blocks).map(
    ({ number }) => [liveNumberKey(number), resolveNumber(ledger, number, language).text] as const,
  )
  return Object.fromEntries(read)
}

/** How a number read when its chapter was approved, when it reads differently now; else null. */
export function textBefore(
  approved: ApprovedNumbers | undefined,
  number: LiveNumber,
  now: string,
): string | null {
  const key = approved && liveNumberKey(number)
  if (!approved || key === undefined || !Object.hasOwn(approved, key)) return null
  const before = approved[key]
  return before === undefined || before === now ? null : before
}

export type ChangedNumber = {
  readonly number: LiveNumber
  /** Where it stands first. */
  readonly block: BlockId
  readonly before: string
  readonly now: string
  readonly isMissing: boolean
}

/** The numbers that read differently than when the chapter was approved, each once. */
export function changedNumbers(
  { approved, blocks }: Pick<Chapter, 'approved' | 'blocks'>,
  ledger: Ledger,
  language: Language,
): ReadonlyArray<ChangedNumber> {
  if (!approved) return []
  const seen = new Set<string>()
  return liveNumbersIn(blocks).flatMap(({ number, block }): ReadonlyArray<ChangedNumber> => {
    const key = liveNumberKey(number)
    if (seen.has(key)) return []
    seen.add(key)
    const { text: now, status } = resolveNumber(ledger, number, language)
    const before = textBefore(approved, number, now)
    return before === null ? [] : [{ number, block, before, now, isMissing: status === 'missing' }]
  })
}
