import { type CellRange, parseCellAddress, parseRange } from '../excel/cell-address.ts'
import type { Formula } from './formula.ts'

/** A cell of a sheet, or every cell of a range. */
type SheetInput = CellRange

type Term = { readonly of: SheetInput; readonly sign: 1 | -1 }
type Operand =
  | { readonly kind: 'terms'; readonly terms: ReadonlyArray<Term> }
  | { readonly kind: 'average'; readonly of: ReadonlyArray<SheetInput> }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'ratio'; readonly above: ReadonlyArray<Term>; readonly below: SheetInput }
  /** A ratio less one. */
  | { readonly kind: 'growth'; readonly from: SheetInput; readonly to: SheetInput }

type Parser = { readonly tokens: ReadonlyArray<string>; at: number }

const TOKEN =
  /\s*([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?(?![A-Z\d(])|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+*/(),;])/gy
const MAX_LENGTH = 500
const MAX_DEPTH = 20

/**
 * What a workbook's formula does, when it is one of those a table can have: a sum or difference, an average, a change, a
 * change in per cent, a share. Null for everything else. Reads `=SUM(E5:E9)` as Excel stores it and `of:=SUM([.E5:.E9])`
 * as OpenDocument does.
 */
export function readCellFormula(formula: string): Formula<SheetInput> | null {
  const tokens = tokensOf(formula)
  if (!tokens) return null
  const parser: Parser = { tokens, at: 0 }
  const operand = expression(parser, 0)
  return operand && parser.at === tokens.length ? formulaOf(operand) : null
}

function tokensOf(formula: string): ReadonlyArray<string> | null {
  if (formula.length > MAX_LENGTH) return null
  const text = formula
    .toUpperCase()
    .replace(/^(?:OF:)?=/, '')
    .replaceAll(/\[\.|\]|\$/g, '')
    .replaceAll(':.', ':')
    .trim()
  const tokens = [...text.matchAll(TOKEN)].map(([, token = '']) => token)
  return tokens.join('') === text.replaceAll(/\s/g, '') ? tokens : null
}

function take(parser: Parser, ...wanted: ReadonlyArray<string>): string | null {
  const token = parser.tokens[parser.at]
  if (token === undefined || !wanted.includes(token)) return null
  parser.at++
  return token
}

function expression(parser: Parser, depth: number): Operand | null {
  const sign = take(parser, '+', '-')
  const first = product(parser, depth)
  let left = first && sign === '-' ? negated(first) : first
  for (let sign = take(parser, '+', '-'); left && sign; sign = take(parser, '+', '-')) {
    const right = product(parser, depth)
    left = right && added(left, right, sign === '+' ? 1 : -1)
  }
  return left
}

function product(parser: Parser, depth: number): Operand | null {
  let left = operand(parser, depth)
  for (let sign = take(parser, '*', '/'); left && sign; sign = take(parser, '*', '/')) {
    const right = operand(parser, depth)
    left = right && (sign === '/' ? divided(left, right) : timesHundred(left, right))
  }
  return left
}

function operand(parser: Parser, depth: number): Operand | null {
  if (depth > MAX_DEPTH) return null
  if (take(parser, '(')) {
    const inner = expression(parser, depth + 1)
    return inner && take(parser, ')') ? inner : null
  }
  const name = take(parser, 'SUM', 'AVERAGE', 'ABS')
  if (name) return call(parser, name, depth)
  const token = parser.tokens[parser.at++] ?? ''
  if (/^\d/.test(token)) return { kind: 'number', value: token }
  const range = parseCellAddress(token) || token.includes(':') ? parseRange(token) : null
  return range && { kind: 'terms', terms: [{ of: range, sign: 1 }] }
}

function call(parser: Parser, name: string, depth: number): Operand | null {
  if (!take(parser, '(')) return null
  const terms: Term[] = []
  do {
    const argument = expression(parser, depth + 1)
    if (argument?.kind !== 'terms') return null
    terms.push(...argument.terms)
  } while (take(parser, ',', ';'))
  if (!take(parser, ')')) return null
  if (name === 'AVERAGE') return { kind: 'average', of: terms.map(({ of }) => of) }
  return name === 'SUM' || (terms.length === 1 && isCell(terms[0]?.of))
    ? { kind: 'terms', terms }
    : null
}

function negated(value: Operand): Operand | null {
  if (value.kind !== 'terms') return null
  return {
    kind: 'terms',
    terms: value.terms.map(({ of, sign }) => ({ of, sign: sign === 1 ? -1 : 1 })),
  }
}

function added(left: Operand, right: Operand, sign: 1 | -1): Operand | null {
  if (left.kind === 'terms' && right.kind === 'terms') {
    const more = sign === 1 ? right : negated(right)
    return more?.kind === 'terms' ? { kind: 'terms', terms: [...left.terms, ...more.terms] } : null
  }
  const [only, ...others] = left.kind === 'ratio' ? left.above : []
  const isLessOne = right.kind === 'number' && right.value === '1' && sign === -1
  if (left.kind !== 'ratio' || !isLessOne || !only || others.length > 0) return null
  return only.sign === 1 ? { kind: 'growth', from: left.below, to: only.of } : null
}

function divided(left: Operand, right: Operand): Operand | null {
  const [below, ...others] = right.kind === 'terms' ? right.terms : []
  if (left.kind !== 'terms' || !below || others.length > 0 || below.sign !== 1) return null
  return isCell(below.of) ? { kind: 'ratio', above: left.terms, below: below.of } : null
}

/** A ratio times 100 is the same ratio, written as a percentage. */
function timesHundred(left: Operand, right: Operand): Operand | null {
  const [hundred, other] = left.kind === 'number' ? [left, right] : [right, left]
  const isRatio = other.kind === 'ratio' || other.kind === 'growth'
  return hundred.kind === 'number' && hundred.value === '100' && isRatio ? other : null
}

function formulaOf(value: Operand): Formula<SheetInput> | null {
  switch (value.kind) {
    case 'terms':
      return { kind: 'sum', terms: value.terms }
    case 'average':
      return { kind: 'average', of: value.of }
    case 'growth':
      return { kind: 'changePercent', from: value.from, to: value.to }
    case 'ratio':
      return ratioFormula(value.above, value.below)
    case 'number':
      return null
  }
}

function ratioFormula(above: ReadonlyArray<Term>, below: SheetInput): Formula<SheetInput> | null {
  const [to, from, ...others] = above
  if (!to || others.length > 0 || to.sign !== 1) return null
  if (!from) return { kind: 'share', part: to.of, whole: below }
  const isGrowth = from.sign === -1 && sameCell(from.of, below)
  return isGrowth ? { kind: 'changePercent', from: below, to: to.of } : null
}

function isCell(range: SheetInput | undefined): boolean {
  return range !== undefined && range.top === range.bottom && range.left === range.right
}

function sameCell(a: SheetInput, b: SheetInput): boolean {
  return isCell(a) && isCell(b) && a.top === b.top && a.left === b.left
}
