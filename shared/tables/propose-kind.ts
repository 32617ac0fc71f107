import type { TableKind } from './typed-table.ts'

/** The words of a table by where they stand. */
export type TableWords = {
  /** Title, lines above and the sheet's name. */
  readonly title: string
  readonly header: string
  readonly labels: string
}

type Place = keyof TableWords

/** A rule holds when every pattern is found at its place; the first rule that holds decides. */
const RULES: ReadonlyArray<readonly [TableKind, Partial<Record<Place, RegExp>>]> = [
  ['remunerationComparison', { title: /sammenligning|samanlikning/i, header: /\bvs\b|endring/i }],
  ['remunerationComparison', { header: /(?:19|20)\d{2} (?:vs|mot) (?:19|20)\d{2}/i }],
  ['boardRemuneration', { title: /styre/i, header: /honorar|godtgj/i }],
  ['boardRemuneration', { header: /revisjonsutval|styrehonorar/i }],
  ['remuneration', { header: /fast ?lønn|pensjonsopptening|pensjonsopptjening|godtgj/i }],
  [
    'remuneration',
    { title: /ledende (?:ansatte|personer)|leiande (?:tilsette|personar)|lederlønn/i },
  ],
  ['incomeStatement', { title: /resultat(?:regnskap|rekneskap|oppstilling)/i }],
  [
    'incomeStatement',
    { labels: /driftsinntekt[\s\S]*driftskostnad[\s\S]*(?:års|drifts)resultat/i },
  ],
  [
    'incomeStatement',
    { labels: /inntekter[\s\S]*kostnad[\s\S]*^(?:\S*resultat|over-?\/?underskudd)\b/im },
  ],
  ['balanceSheet', { title: /\bbalanse/i }],
  [
    'balanceSheet',
    { labels: /sum eiendeler|sum eigedelar|sum egenkapital og gjeld|sum eigenkapital og gjeld/i },
  ],
  ['cashFlow', { title: /kontantstr/i }],
  ['cashFlow', { labels: /kontantstr[øa]um?.* fra (?:operasjonelle|investerings)/i }],
  ['assetNote', { labels: /anskaffelseskost|kostpris[\s\S]*avskriv/i }],
  ['pensionNote', { title: /pensjon/i }],
  ['pensionNote', { labels: /pensjonsforpliktelse|pensjonsmidler|pensjonsmidlar|premiefond/i }],
  ['equityNote', { title: /egenkapital|eigenkapital/i, labels: /01\.01|1\.1\.|31\.12/ }],
  ['equityNote', { header: /annen egenkapital|annan eigenkapital/i }],
  ['sickLeave', { title: /s[jy]uke?fravær|sykefravær/i }],
  ['sickLeave', { labels: /egenmeld|eigenmeld|sykmeld|sjukmeld|legemeld|s[yj]u?kefravær/i }],
  ['note', { title: /^\s*note \d/im }],
  ['equality', { header: /kvinn[\s\S]*m[ae]nn|m[ae]nn[\s\S]*kvinn/i }],
  ['equality', { labels: /kvinn[\s\S]*m[ae]nn|m[ae]nn[\s\S]*kvinn/i }],
  ['equality', { title: /likestilling|kjønnsbalanse/i }],
  ['climate', { title: /klima|utslipp|\bco[2₂]/i }],
  ['climate', { header: /utslipp|\bco[2₂]/i }],
  ['risk', { header: /sannsynlighet|sannsyn|konsekvens/i }],
  ['risk', { title: /risiko/i }],
  ['benefit', { header: /gevinst/i }],
  ['benefit', { title: /gevinst/i }],
  ['kpi', { title: /\bkpi|styringsparamet/i }],
  ['kpi', { header: /\bkpi\b/i }],
  ['indicator', { header: /indikator[\s\S]*\b(?:mål|nullpunkt)/i }],
  ['staffing', { title: /bemanning|årsverk/i }],
  ['staffing', { labels: /antall ansatte|talet på tilsette|tal på tilsette|antall årsverk/i }],
  ['keyFigures', { title: /nøkkeltal/i }],
  ['keyFigures', { header: /indikator/i }],
]

/** Proposes a kind from the words of a table; the person can choose another. */
export function proposeKind(words: TableWords, hasGoal: boolean, hasFigures: boolean): TableKind {
  const found = RULES.find(([, patterns]) => holds(patterns, words))
  if (found) return found[0]
  if (hasGoal) return 'kpi'
  const counts = words.labels.match(/^(?:antall|andel|tal på|talet på)(?![a-zæøå])/gim)?.length ?? 0
  if (hasFigures && counts >= 2) return 'keyFigures'
  return 'free'
}

function holds(patterns: Partial<Record<Place, RegExp>>, words: TableWords): boolean {
  return (
    (patterns.title?.test(words.title) ?? true) &&
    (patterns.header?.test(words.header) ?? true) &&
    (patterns.labels?.test(words.labels) ?? true)
  )
}
