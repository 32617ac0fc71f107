import { type Language, languageTag } from '../language/language.ts'
import type { CaptionKind } from '../report/contents-entries.ts'

/** The words that only the Word file has: the rest of a report's words come from its author and `resolve`. */
export type WordTexts = {
  readonly locale: 'nb-NO' | 'nn-NO'
  readonly contents: string
  readonly page: string
  readonly pageOf: string
  /** What the column of row labels is called where nobody has said it. */
  readonly rowLabels: string
  /** The label Norwegian Word gives tables, so that its own dialogs find ours: the name of the sequence in a caption. */
  readonly tableSequence: string
  /** As for tables. */
  readonly figureSequence: string
  /** What the lists after the contents are called. */
  readonly listTitles: Readonly<Record<CaptionKind, string>>
  /** What a picture is called in Word's list of what is on a page. */
  readonly picture: string
  readonly chart: string
  /** Before the line to write on, where neither is known. */
  readonly placeAndDate: string
  /** What our own styles are called in Word's list of styles. */
  readonly styleNames: Readonly<Record<OwnStyle, string>>
}

/** The styles that Word does not have from before. */
export const ownStyles = [
  'Lead',
  'PullQuote',
  'Attribution',
  'BoxTitle',
  'BigNumber',
  'BigNumberLabel',
  'Decision',
  'Divider',
  'Picture',
  'Credit',
  'Contact',
  'SignaturePlace',
  'Signer',
  'SignerRole',
  'CoverOrganisation',
  'CoverYear',
  'CaptionLabel',
  'ReportTable',
  'TableUnit',
  'TableText',
  'TableNumber',
  'TableHead',
  'TableHeadNumber',
  'TableNote',
] as const
/** The id of a style of our own. */
export type OwnStyle = (typeof ownStyles)[number]

const styleNames: WordTexts['styleNames'] = {
  Lead: 'Ingress',
  PullQuote: 'Uthevet sitat',
  Attribution: 'Sitatkilde',
  BoxTitle: 'Rammetittel',
  BigNumber: 'Stort tall',
  BigNumberLabel: 'Stort tall tekst',
  Decision: 'Vedtakspunkt',
  Divider: 'Skillelinje',
  Picture: 'Bilde',
  Credit: 'Fotograf',
  Contact: 'Kontaktlinje',
  SignaturePlace: 'Signatursted',
  Signer: 'Signaturlinje',
  SignerRole: 'Signaturrolle',
  CoverOrganisation: 'Forside organisasjon',
  CoverYear: 'Forside år',
  CaptionLabel: 'Tabell- og figurnummer',
  ReportTable: 'Rapporttabell',
  TableUnit: 'Tabellenhet',
  TableText: 'Tabelltekst',
  TableNumber: 'Tabelltall',
  TableHead: 'Tabellhode',
  TableHeadNumber: 'Tabellhode tall',
  TableNote: 'Tabellnote',
}

const common = {
  page: 'Side',
  pageOf: 'av',
  rowLabels: 'Post',
  tableSequence: 'Tabell',
  figureSequence: 'Figur',
  styleNames,
}

/** The words in each language. */
export const wordTexts: Readonly<Record<Language, WordTexts>> = {
  nb: {
    ...common,
    locale: languageTag.nb,
    contents: 'Innhold',
    listTitles: { figures: 'Figurer', tables: 'Tabeller' },
    picture: 'Bilde',
    chart: 'Diagram',
    placeAndDate: 'Sted og dato',
  },
  nn: {
    ...common,
    locale: languageTag.nn,
    contents: 'Innhald',
    listTitles: { figures: 'Figurar', tables: 'Tabellar' },
    picture: 'Bilete',
    chart: 'Diagram',
    placeAndDate: 'Stad og dato',
  },
}
