import type { SheetCell } from '../excel/workbook.ts'
import type { FoundTable } from './find-tables.ts'
import { readFootnoteLine } from './footnote-lines.ts'
import type { Line } from './read-block.ts'
import { readLabelHeader } from './read-columns.ts'
import { type Measure, measureInText, measureOfLine } from './read-unit.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { Scale, Unit } from './typed-table.ts'

/** What the lines round a table say about it. */
export type Surroundings = {
  readonly title: string
  readonly unit: Unit | null
  readonly scale: Scale
  readonly footnotes: ReadonlyArray<{ readonly marker: string; readonly text: string }>
  /** Every title that may be about this table, with the heading over its labels and the sheet's name: for finding the kind. */
  readonly words: string
}

export type SheetSurroundings = {
  readonly tables: ReadonlyArray<Surroundings>
  /** The cells that were used as title, unit or footnote. */
  readonly used: ReadonlySet<SheetCell>
}

const MAX_TITLE = 120
/** Notes to colleagues and sources, which are no titles. */
const REMARK = /^(?:obs|nb|merk|husk|sjekk|todo|kilde|kjelde|utkast|spør|note to)\b[!:]?/i
/** Headings over labels that name no subject. */
const GENERAL_HEADING =
  /^(?:post|poster|tekst|konto|linje|beløp|år|navn|namn|type|måned|månad|stilling|indikator|nøkkeltall|nøkkeltal|kpi|område|kilde|kjelde|enhet)?$/i

/** What a spreadsheet calls a sheet that nobody named. */
const GENERAL_SHEET = /^(?:ark|sheet|tabelle?)\s?\d*$/i

/**
 * Reads titles, units and footnotes of all tables of a sheet; a unit holds on down the sheet until the next.
 * `isPartOfSheet` is for a range that was chosen: the sheet's name is then too wide for a title.
 */
export function readSurroundings(
  grid: SheetGrid,
  tables: ReadonlyArray<FoundTable>,
  isPartOfSheet = false,
): SheetSurroundings {
  const used = new Set<SheetCell>()
  const titles = tables.map((table) => titleLine(table.above))
  const sheetTitle = titles[0]?.text ?? ''
  const isShared = (isPartOfSheet || tables.length > 1) && titles.some((line) => line === undefined)
  let inherited: Measure | null = null
  const read = tables.map((table, index) => {
    const unitLine = lastUnit(table.above) ?? lastUnit(table.below)
    const own = unitLine ? measureOfLine(unitLine.text) : null
    if (lastUnit(table.above)) inherited = own
    const measure = own ?? measureInText(titles[index]?.text ?? '') ?? inherited
    const notes = table.below.filter((line) => readFootnoteLine(line.text) !== null)
    const title = titles[index]
    for (const line of [unitLine, title, ...notes]) if (line) used.add(line.cell)
    const heading = readLabelHeader(grid, table).join(' ').trim()
    return {
      title: chooseTitle(title?.text ?? '', isShared, heading, sheetTitle, grid.sheet.name),
      unit: measure?.unit ?? null,
      scale: measure?.scale ?? 1,
      footnotes: notes.flatMap((line) => readFootnoteLine(line.text) ?? []),
      words: [title?.text ?? '', heading, sheetTitle, grid.sheet.name].join('\n'),
    }
  })
  return { tables: read, used }
}

/** One title over several tables is the sheet's; the heading over the labels then tells the tables apart. */
function chooseTitle(
  own: string,
  isShared: boolean,
  heading: string,
  sheetTitle: string,
  sheetName: string,
): string {
  const isSubject = !GENERAL_HEADING.test(heading) && measureOfLine(heading) === null
  if (own !== '' && !(isShared && own === sheetTitle)) return own
  if (isShared && isSubject) return sheetTitle === '' ? heading : `${sheetTitle}: ${heading}`
  if (sheetTitle !== '') return sheetTitle
  const isHeadingBetter =
    GENERAL_SHEET.test(sheetName) || heading.toLowerCase().includes(sheetName.toLowerCase())
  return isSubject && isHeadingBetter ? heading : sheetName
}

function titleLine(lines: ReadonlyArray<Line>): Line | undefined {
  const candidates = lines.filter(
    ({ text }) =>
      text.length <= MAX_TITLE &&
      !REMARK.test(text) &&
      measureOfLine(text) === null &&
      readFootnoteLine(text) === null,
  )
  // Of two cells in the same row the left one is the title.
  const last = candidates[candidates.length - 1]
  return candidates.find((line) => line.row === last?.row)
}

function lastUnit(lines: ReadonlyArray<Line>): Line | undefined {
  return lines.filter(({ text }) => measureOfLine(text) !== null).at(-1)
}
