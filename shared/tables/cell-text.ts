import type { CellParagraph } from './typed-table.ts'

const BULLET = /^[-•–]\s+(\S.*)$/
const NUMBERED = /^(\d{1,3})[.)]\s+(\S.*)$/
const INDENT = 2
const MAX_LEVEL = 3

/**
 * What is typed in a cell of words as paragraphs: `- ` begins a point and two spaces indent it a level. Lines that count
 * from `1. ` are a numbered list; a single one is not, since `1. halvår` is a time.
 */
export function paragraphsFromText(text: string): ReadonlyArray<CellParagraph> {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const counted = countedLines(lines)
  return lines.map((line, index) => {
    const bare = line.trim()
    const bullet = BULLET.exec(bare)?.[1]
    if (bullet !== undefined) return listItem('bullet', bullet, line)
    const numbered = counted.has(index) ? NUMBERED.exec(bare)?.[2] : undefined
    return numbered === undefined ? { text: bare } : listItem('number', numbered, line)
  })
}

/** The same paragraphs as text to be edited. */
export function textFromParagraphs(paragraphs: ReadonlyArray<CellParagraph>): string {
  const counts: number[] = []
  const lines = paragraphs.map(({ text, list, level = 0 }) => {
    counts.length = list === 'number' ? level + 1 : Math.min(counts.length, list ? level : 0)
    if (list === undefined) return text
    const indent = ' '.repeat(level * INDENT)
    if (list === 'bullet') return `${indent}- ${text}`
    const count = (counts[level] ?? 0) + 1
    counts[level] = count
    return `${indent}${count}. ${text}`
  })
  return lines.join('\n')
}

function listItem(list: 'bullet' | 'number', text: string, line: string): CellParagraph {
  const level = levelOf(line)
  return level === 0 ? { text, list } : { text, list, level }
}

function levelOf(line: string): number {
  const spaces = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '  ').length ?? 0
  return Math.min(MAX_LEVEL, Math.floor(spaces / INDENT))
}

/** Lines of lists that count 1, 2 … at their own level; points and deeper lists may stand between them. */
function countedLines(lines: ReadonlyArray<string>): ReadonlySet<number> {
  const found = new Set<number>()
  const open: Array<ReadonlyArray<number>> = []
  lines.forEach((line, index) => {
    const level = levelOf(line)
    const isItem = BULLET.test(line.trim())
    const number = Number(NUMBERED.exec(line.trim())?.[1] ?? 0)
    open.length = Math.min(open.length, number > 0 ? level + 1 : isItem ? level : 0)
    if (number === 0) return
    const before = open[level] ?? []
    const run = number === before.length + 1 ? [...before, index] : number === 1 ? [index] : []
    open[level] = run
    if (run.length > 1) for (const one of run) found.add(one)
  })
  return found
}
