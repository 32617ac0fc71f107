import failures from '../../resources/text/failures.nb.json'
import warnings from '../../resources/text/table-warnings.nb.json'
import type { Failure } from '../../shared/base/result.ts'
import { fillSentence } from '../../shared/language/fill-sentence.ts'
import type { TableKind, TableWarning } from '../../shared/tables/typed-table.ts'

/** One sentence with the file, the sheet and the cell where they are known. */
export function failureSentence(failure: Failure): string {
  const sentence = fillSentence(failures[failure.code], failure)
  if (failure.cell === undefined) return sentence
  const place = failure.sheet === undefined ? failure.cell : `${failure.sheet}!${failure.cell}`
  return sentence.replace(/\.$/, ` (celle ${place}).`)
}

export function warningSentence({ code, detail }: TableWarning): string {
  return fillSentence(warnings[code], { detail })
}

export const help = `Bruk: npx beretning <kommando> …

  new FIL [--template ID] [--year ÅR] [--organisation NAVN] [--language nb|nn]
      Lager en rapport fra en mal. Finnes filen, blir den ikke overskrevet.
      Maler: arsrapport-hf (standard), arsrapport-dfo, lederlonn, tertialrapport, styresak, tom.
      Uten --year brukes fjoråret.

  inspect ARBEIDSBOK [--json]
      Viser ark, tabeller (område, type, enhet, år) og merknader.

  import FIL ARBEIDSBOK [--sheet NAVN] [--range A1:F20] [--kind ID] [--chapter NAVN] [--all] [--json]
      Legger tabeller til i rapporten. Uten valg tas alle tabeller på synlige ark med;
      --all tar også med skjulte ark. --sheet velger ett ark, --range ett område på arket.
      --kind bestemmer tabelltypen. --chapter lages når kapittelet ikke finnes;
      uten --chapter havner tabellene i et kapittel med navn etter arbeidsboken.

  show FIL [--json]
      Viser kapitler, tabeller, tall og kilder.

  export FIL --out X.docx [--theme TEMA] [--json]
      Skriver rapporten til Word. En fil som heter det samme, blir erstattet.

  refresh FIL, check FIL
      Kommer i en senere versjon.

Valg for alle kommandoer:
  --json      skriver ett JSON-objekt på stdout
  --verbose   skriver også hvor i programmet noe stanset
  --help      viser denne teksten

Avslutter med 0 når det er gjort, 1 når det ikke er gjort, 2 når kommandoen er skrevet galt.
`

export const usage = {
  noCommand: 'Kommandoen mangler (se npx beretning --help).',
  unknownCommand: (name: string) => `Kommandoen «${name}» finnes ikke (se npx beretning --help).`,
  notMade: (name: string) => `«${name}» er ikke laget ennå.`,
  unknownOption: (name: string) => `Valget «${name}» finnes ikke her (se npx beretning --help).`,
  missingValue: (name: string) => `Valget «${name}» mangler en verdi.`,
  unneededValue: (name: string) => `Valget «${name}» tar ingen verdi.`,
  missingArgument: (name: string) => `${name} mangler (se npx beretning --help).`,
  extraArgument: (value: string) => `«${value}» er ett argument for mye (se npx beretning --help).`,
  notOneOf: (name: string, choices: ReadonlyArray<string>) =>
    `${name} må være en av: ${choices.join(', ')}.`,
  notYear: '--year må være et årstall fra 1900 til 2200.',
  notRange: (value: string) => `«${value}» er ikke et område som A1:F20.`,
  rangeNeedsSheet: 'Arbeidsboken har flere ark, så --range må ha --sheet med.',
  outNotDocx: '--out må være et filnavn som slutter på .docx.',
  outMissing: '--out mangler, for eksempel --out rapport.docx.',
  unknownTheme: (name: string) => `Temaet «${name}» finnes ikke.`,
  unexpected: 'Programmet stanset uventet, og ingenting er endret (se mer med --verbose).',
} as const

export const argumentNames = { file: 'FIL', workbook: 'ARBEIDSBOK' } as const

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export const output = {
  created: (file: string, chapters: number) =>
    `Laget ${file} med ${count(chapters, 'kapittel', 'kapitler')}.`,
  hidden: 'skjult',
  sheet: 'Ark',
  noTables: 'ingen tabeller',
  years: 'år',
  size: (rows: number, columns: number) =>
    `${count(rows, 'rad', 'rader')} × ${count(columns, 'kolonne', 'kolonner')}`,
  warningsTitle: 'Merknader',
  imported: (tables: number, facts: number, chapter: string) =>
    `Satte inn ${count(tables, 'tabell', 'tabeller')} med ${facts} tall i kapittelet «${chapter}».`,
  chapters: 'Kapitler',
  tables: 'Tabeller',
  words: 'ord',
  facts: 'tall',
  source: 'kilde',
  totals: (facts: number, chips: number) =>
    `${facts} tall, vist ${count(chips, 'sted', 'steder')}.`,
  exported: (file: string, chapters: number, tables: number) =>
    `Skrev ${file}: ${count(chapters, 'kapittel', 'kapitler')}, ${count(tables, 'tabell', 'tabeller')}.`,
  checksum: 'SHA-256',
} as const

export const statusNames = {
  draft: 'utkast',
  forReview: 'til kvalitetssikring',
  approved: 'godkjent',
} as const

export const kindNames: Readonly<Record<TableKind, string>> = {
  keyFigures: 'nøkkeltall',
  kpi: 'måltall',
  incomeStatement: 'resultatregnskap',
  balanceSheet: 'balanse',
  cashFlow: 'kontantstrøm',
  note: 'note',
  assetNote: 'anleggsnote',
  equityNote: 'egenkapitalnote',
  pensionNote: 'pensjonsnote',
  remuneration: 'lederlønn',
  remunerationComparison: 'lederlønn, sammenligning',
  boardRemuneration: 'styrehonorar',
  equality: 'likestilling',
  sickLeave: 'sykefravær',
  staffing: 'bemanning',
  climate: 'klimaregnskap',
  risk: 'risiko',
  indicator: 'indikator',
  benefit: 'gevinst',
  caseHeader: 'sakshode',
  free: 'fri tabell',
}

export const scaleNames: Readonly<Record<number, string>> = {
  1: '',
  1000: 'tusen',
  1000000: 'millioner',
  1000000000: 'milliarder',
}

export const exportWarnings = {
  'unreadable-character': 'Tegn som Word ikke kan vise, er tatt bort',
  'unsafe-link': 'En lenke er skrevet som vanlig tekst, fordi den ikke er https: eller mailto:',
  'empty-chapter': 'Kapittelet er tomt',
  'wide-table': 'Tabellen er bredere enn siden',
} as const
