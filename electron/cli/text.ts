import findings from '../../resources/text/export-findings.nb.json'
import failures from '../../resources/text/failures.nb.json'
import warnings from '../../resources/text/table-warnings.nb.json'
import templateTexts from '../../resources/text/template-remarks.nb.json'
import wordStyles from '../../resources/text/word-styles.nb.json'
import type { Failure } from '../../shared/base/result.ts'
import type { TemplateRemark } from '../../shared/contract/template-remarks.ts'
import { fillSentence } from '../../shared/language/fill-sentence.ts'
import type { ExportFinding } from '../../shared/report/export-finding.ts'
import type { ExportEntry } from '../../shared/report/report-log.ts'
import type { ReportStatus } from '../../shared/report/report-status.ts'
import type { RefreshChange, RefreshRemark } from '../../shared/tables/table-refresh.ts'
import type { TableKind, TableWarning } from '../../shared/tables/typed-table.ts'
import { unitName } from '../../shared/tables/unit-words.ts'

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

/** What stops an export or is told of it, without the place and the full stop. */
export function findingSentence({ code }: Pick<ExportFinding, 'code'>): string {
  return findings[code]
}

/** What Norwegian Word calls its own styles. */
export const styleNames: Readonly<Record<string, string | undefined>> = wordStyles

/** How an own Word template fitted the report. */
export function templateSentence({ code, detail }: TemplateRemark): string {
  return fillSentence(templateTexts[code], { detail })
}

export const help = `Bruk: npx beretning <kommando> …

  new FIL [--template ID] [--year ÅR] [--organisation NAVN] [--language nb|nn]
      Lager en rapport fra en mal. Finnes filen, blir den ikke overskrevet.
      Maler: arsrapport-hf (standard), arsrapport-dfo, lederlonn, tertialrapport, styresak, tom.
      Uten --year brukes fjoråret.

  inspect ARBEIDSBOK [--sheet NAVN] [--range A1:F20] [--json]
      Viser ark, tabeller (område, type, enhet, år) og merknader.
      Av store ark leses de første radene; --range leser lenger nede.

  import FIL ARBEIDSBOK [--sheet NAVN] [--range A1:F20] [--head-rows N] [--kind ID] [--chapter NAVN] [--all] [--json]
      Legger tabeller til i rapporten. Uten valg tas alle tabeller på synlige ark med;
      --all tar også med skjulte ark. --sheet velger ett ark, --range ett område på arket.
      --head-rows sier hvor mange av områdets første rader som er overskrifter.
      --kind bestemmer tabelltypen. --chapter lages når kapittelet ikke finnes;
      uten --chapter havner tabellene i et kapittel med navn etter arbeidsboken.

  show FIL [--json]
      Viser kapitler, tabeller, tall og kilder.

  export FIL --out X.docx [--fast] [--table-layout accessible|merged] [--theme TEMA]
         [--template MAL.dotx] [--json]
      Skriver rapporten til Word. En fil som heter det samme, blir erstattet.
      Med --log føres eksporten i rapportens eksportlogg; ellers røres ikke rapporten.
      --theme er beretning, rolig eller en egen temafil (.json).
      --fast regner ikke ut sidetall. --table-layout merged slår sammen celler i tabellhodet;
      skjermlesere leser det dårligere. --template skriver inn i virksomhetens egen Word-fil
      (docx, dotx): der {{rapport}} står, ellers til slutt. {{tittel}}, {{år}}, {{organisasjon}},
      {{orgnr}} og {{innhold}} fylles ut.

  verify FIL X.docx [--json]
      Sier om filen er en som er eksportert fra rapporten, og om rapporten er endret siden.
      Kjenner igjen filer som er eksportert i programmet eller med export --log. Avslutter med 1 når filen er ukjent.

  refresh FIL [--source ARBEIDSBOK] [--dry-run] [--json]
      Leser arbeidsbøkene på nytt, viser hva som er endret, og tar det inn i rapporten.
      --dry-run viser bare. Uten --source letes det der rapporten sier at arbeidsboken ligger,
      og så ved siden av rapporten. Tall du har skrevet over, blir stående.

  check FIL
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
  headRows: '--head-rows må være et tall fra 0 til 9, og må ha --range med.',
  rangeNeedsSheet: 'Arbeidsboken har flere ark, så --range må ha --sheet med.',
  outNotDocx: '--out må være et filnavn som slutter på .docx.',
  outMissing: '--out mangler, for eksempel --out rapport.docx.',
  wrongTheme: (file: string, problem: string) => `Temaet i «${file}» kan ikke brukes (${problem}).`,
  unknownTheme: (name: string) => `Temaet «${name}» finnes ikke.`,
  unexpected: 'Programmet stanset uventet, og ingenting er endret (se mer med --verbose).',
} as const

export const argumentNames = { file: 'FIL', workbook: 'ARBEIDSBOK', exported: 'X.docx' } as const

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export const output = {
  created: (file: string, chapters: number) =>
    `Laget ${file} med ${count(chapters, 'kapittel', 'kapitler')}.`,
  hidden: 'skjult',
  sheet: 'Ark',
  noTables: 'ingen tabeller',
  years: 'år',
  days: 'per',
  tertial: (number: string, year: string) => `${number}. tertial ${year}`,
  fromTo: (first: string, last: string) => `${first} til ${last}`,
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
  missingTheme: (id: string) =>
    `Rapporten skal ha temaet «${id}», som ikke finnes her. Standardtemaet er brukt.`,
  faintColor: (name: string) =>
    `Fargen «${name}» i temaet er for lys til tekst på hvitt (kontrasten må være 4,5).`,
  pages: {
    'laid-out': (pages: number) => `${count(pages, 'side', 'sider')}; sidetallene er beregnet.`,
    'other-font': (pages: number) =>
      `${count(pages, 'side', 'sider')}; sidetallene er regnet ut med en annen skrift enn filens og kan være feil.`,
    guessed: (pages: number) =>
      `${count(pages, 'side', 'sider')}; noe i filen kunne ikke legges ut slik Word gjør det, så sidetallene kan være feil.`,
    failed: () =>
      'Uten sidetall i innholdsfortegnelsen og henvisninger, fordi sidene ikke kunne legges ut.',
    'left-out': () => 'Uten sidetall i innholdsfortegnelsen og henvisninger.',
  },
  checksum: 'SHA-256',
  logged: 'Ført i eksportloggen.',
  newer: 'Rapporten er laget i en nyere versjon av Beretning. Noe av innholdet kan mangle her.',
} as const

export const verifyOutput = {
  unknown: (file: string) => `${file} er ikke i rapportens eksportlogg.`,
  known: (file: string, entry: ExportEntry, isCurrent: boolean) =>
    [
      `${file} er den som ble eksportert ${timeOf(entry.at)} som «${entry.file}», med status «${reportStatusNames[entry.status]}».`,
      isCurrent
        ? 'Innholdet i rapporten er det samme nå.'
        : 'Det er en eldre versjon: innholdet i rapporten er endret siden.',
    ].join('\n'),
} as const

const timeOf = (at: string) =>
  new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))

export const refreshOutput = {
  noSources: 'Rapporten har ingen tabeller fra Excel.',
  source: (file: string, workbook: string) =>
    file === workbook ? file : `${file} (lest fra ${workbook})`,
  unchanged: 'Ingenting er endret.',
  applied: 'Endringene er tatt inn i rapporten.',
  dryRun: 'Bare vist: rapporten er ikke endret.',
  notFound: 'Tabellen ble ikke funnet i arbeidsboken.',
  unsure: (title: string, choices: ReadonlyArray<string>) =>
    `Det er ikke sikkert hvor «${title}» står nå, så ingenting er tatt inn. Kan være: ${choices.join(', ')}.`,
  blank: '(tom)',
  places: (number: number) => ` (vises ${count(number, 'sted', 'steder')} i teksten)`,
  doubt: {
    overridden: 'skrevet over i rapporten, beholdes',
    'figure-lost': 'kilden har ikke noe tall her nå, så tallet beholdes',
  },
  change: (change: Exclude<RefreshChange, { readonly kind: 'cell' }>) => {
    switch (change.kind) {
      case 'added-row':
        return `+ Ny rad: ${change.label}`
      case 'missing-row':
        return `- Raden «${change.label}» finnes ikke i kilden lenger, men beholdes`
      case 'added-column':
        return `+ Ny kolonne: ${change.label}`
      case 'missing-column':
        return `- Kolonnen «${change.label}» finnes ikke i kilden lenger, men beholdes`
      case 'renamed-row':
        return `~ Raden «${change.before}» heter nå «${change.after}»`
      case 'renamed-column':
        return `~ Kolonnen «${change.before}» heter nå «${change.after}»`
      case 'footnote':
        return `* Fotnote: ${change.before} → ${change.after}`
      case 'added-footnote':
        return `* Ny fotnote: ${change.text}`
    }
  },
} as const

/** What there is to know about where and how the source has a table now. */
export function remarkSentence(remark: RefreshRemark): string {
  switch (remark.kind) {
    case 'sheet-renamed':
      return `Arket «${remark.before}» heter nå «${remark.after}».`
    case 'rescaled':
      return `Kilden teller nå i ${scaleNames[remark.source] || 'hele tall'}, og tallene er regnet om til ${scaleNames[remark.report] || 'hele tall'}.`
    case 'other-unit':
      return `Kilden har nå en annen enhet (${unitName(remark.source, 'nb')}) enn rapporten (${unitName(remark.report, 'nb')}).`
    case 'not-all-read':
      return `Tabellen er for stor til å leses hel, så fra rad ${remark.row} i arket og nedover er ingenting sammenlignet.`
  }
}

const reportStatusNames: Readonly<Record<ReportStatus, string>> = {
  draft: 'utkast',
  toBoard: 'til styret',
  toSigning: 'til signering',
  signed: 'signert',
}

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
