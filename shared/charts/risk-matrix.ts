import { decimalToNumber } from '../base/decimal.ts'
import type { Language } from '../language/language.ts'
import { cellValue, isFigureRow } from '../tables/cells.ts'
import type { Cell, Column, Row, TypedTable } from '../tables/typed-table.ts'
import type { ChartChoice, Risk, RiskLevel, RiskMatrix } from './chart.ts'
import { chartWords } from './chart-words.ts'

const MAX_STEP = 5
/** More risks than this are no longer told apart in a matrix. */
const MAX_RISKS = 40

/**
 * Places the risks of a table by how likely they are and what they lead to, or gives null when it has no columns of
 * these. Steps are numbers 1–5, alone or before their words («4 – Sannsynlig»), or words from «svært lav» to «svært høy».
 */
export function riskMatrix(
  table: TypedTable,
  { rows }: ChartChoice,
  language: Language,
): RiskMatrix | null {
  const likelihood = findColumn(table, /sannsyn/i)
  const impact = findColumn(table, /konsekvens|følg/i)
  if (!likelihood || !impact) return null
  const shown = table.rows.filter(
    (row) => isFigureRow(row) && (!rows || rows.includes(row.id)) && hasWords(table, row),
  )
  const read = shown.slice(0, MAX_RISKS).map((row, index) => ({
    ...nameOf(table, row, index),
    likelihood: stepOf(table, row, likelihood),
    impact: stepOf(table, row, impact),
  }))
  const placed = read.flatMap((risk) =>
    risk.likelihood && risk.impact
      ? [{ ...risk, likelihood: risk.likelihood, impact: risk.impact }]
      : [],
  )
  if (placed.length === 0) return null
  const likelihoods = scaleOf(
    placed.map((risk) => risk.likelihood),
    language,
  )
  const impacts = scaleOf(
    placed.map((risk) => risk.impact),
    language,
  )
  return {
    kind: 'risk',
    likelihoods: likelihoods.names,
    impacts: impacts.names,
    risks: placed.map(
      (risk): Risk => ({
        ...{ mark: risk.mark, name: risk.name },
        likelihood: risk.likelihood.step - likelihoods.first,
        impact: risk.impact.step - impacts.first,
      }),
    ),
    unplaced: [
      ...read.filter((risk) => !risk.likelihood || !risk.impact).map(({ name }) => name),
      ...shown.slice(MAX_RISKS).map(({ label }) => label),
    ],
  }
}

/** How serious a place in the matrix is: each step up or to the right counts alike. */
export function riskLevel(
  { likelihoods, impacts }: Pick<RiskMatrix, 'likelihoods' | 'impacts'>,
  likelihood: number,
  impact: number,
): RiskLevel {
  const part = (step: number, steps: ReadonlyArray<string>) => step / Math.max(1, steps.length - 1)
  const seriousness = part(likelihood, likelihoods) + part(impact, impacts)
  if (seriousness >= HIGH) return 'high'
  return seriousness >= MEDIUM ? 'medium' : 'low'
}

/** Of 2, which is the upper right corner. */
const HIGH = 1.25
const MEDIUM = 0.75

function findColumn(table: TypedTable, heading: RegExp): Column | undefined {
  return table.columns.find(({ header }) => header.some((words) => heading.test(words)))
}

function hasWords(table: TypedTable, row: Row): boolean {
  return row.label.trim() !== '' || row.cells.some((_, index) => textAt(table, row, index) !== '')
}

/** A table whose rows are called by their rank has what they are about in a column of its own. */
function nameOf({ columns, ...table }: TypedTable, row: Row, index: number) {
  const label = row.label.trim()
  const isRank = /^\d{1,3}\.?$/.test(label)
  const about = columns.findIndex(({ header }) => header.some((words) => /risiko/i.test(words)))
  const words = isRank && about !== -1 ? textAt({ ...table, columns }, row, about) : label
  return { mark: isRank ? label.replace('.', '') : String(index + 1), name: words || label }
}

type Step = {
  readonly step: number
  readonly word: string | null
  /** Written as a number: then there are five. */
  readonly isNumbered: boolean
}

function stepOf(table: TypedTable, row: Row, column: Column): Step | null {
  const index = table.columns.indexOf(column)
  const cell = row.cells[index]
  const value = cell ? cellValue(cell) : null
  const text = value === null ? textAt(table, row, index) : String(decimalToNumber(value))
  return readStep(text)
}

const words: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(svært|meget) (lav|låg|lite|liten|små)|^usannsyn|^ubetyd/i, 1],
  [/^(svært|meget) (høy|høg|stor|sannsyn|alvorlig)|^kritisk|^katastrof|^nesten sikker/i, 5],
  [/^(lav|låg|liten|lite|små|mindre)/i, 2],
  [/^(middels|moderat|mulig|mogleg|medium)/i, 3],
  [/^(høy|høg|stor|sannsyn|alvorlig|alvorleg)/i, 4],
]

function readStep(text: string): Step | null {
  const [, number, rest = ''] = /^(\d)(?:\s*[–—:.-]?\s+(\D.*))?$/.exec(text.trim()) ?? []
  if (number !== undefined) {
    const step = Number(number)
    return step >= 1 && step <= MAX_STEP
      ? { step, word: rest.trim() || null, isNumbered: true }
      : null
  }
  const bare = text.replace(/\(.*\)/, '').trim()
  const known = words.find(([pattern]) => pattern.test(bare))
  return known ? { step: known[1], word: bare, isNumbered: false } : null
}

/** All five steps, or the three in the middle when words say only low, medium and high. */
function scaleOf(used: ReadonlyArray<Step>, language: Language) {
  const isBare = used.some(({ word }) => word === null)
  const isThree = used.every(({ step, isNumbered }) => !isNumbered && step >= 2 && step <= 4)
  const [first, last] = isThree ? [2, 4] : [1, MAX_STEP]
  const names = Array.from({ length: last - first + 1 }, (_, index) => {
    const step = first + index
    const own = used.find((one) => one.step === step && one.word !== null)?.word
    return own ?? (isBare ? String(step) : (chartWords[language].steps[step - 1] ?? ''))
  })
  return { first, names }
}

function textAt({ columns }: TypedTable, row: Row, index: number): string {
  const cell: Cell | undefined = columns[index] && row.cells[index]
  return cell?.state === 'text'
    ? cell.paragraphs
        .map(({ text }) => text)
        .join(' ')
        .trim()
    : ''
}
