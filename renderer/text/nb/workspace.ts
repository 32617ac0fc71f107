export const workspace = {
  appName: 'Beretning',
  untitled: 'Uten navn',
  saved: (time: string) => `Lagret ${time}`,
  notSaved: 'Ikke lagret',
  unsavedChanges: 'Ikke lagrede endringer',
  saving: 'Lagrer …',
  search: 'Søk eller skriv en kommando',
  importFromExcel: 'Hent fra Excel',
  exportToWord: 'Eksporter til Word',
  undo: 'Angre',
  redo: 'Gjør om',
  titleBar: 'Rapport',
  chapterPane: 'Kapitler',
  surface: 'Tekst',
  inspector: 'Detaljer',
  wordsInChapter: (count: string) => `${count} ord i kapitlet`,
  wordsInReport: (count: string) => `${count} i rapporten`,
  tables: (count: number) => (count === 1 ? '1 tabell' : `${count} tabeller`),
  bokmal: 'Bokmål',
  nynorsk: 'Nynorsk',
  onThisMachine: 'Alt ligger på denne maskinen',
  savedNotice: (file: string) => `Lagret som ${file}.`,
  repaired: (count: number) =>
    count === 1
      ? 'Filen hadde en feil i oppbygningen. Den er rettet, og teksten er beholdt.'
      : `Filen hadde ${count} feil i oppbygningen. De er rettet, og teksten er beholdt.`,
  tablesInserted: (count: number, chapter: string) =>
    count === 1
      ? `1 tabell er satt inn i «${chapter}».`
      : `${count} tabeller er satt inn i «${chapter}».`,
  dismiss: 'Lukk meldingen',
  unsavedTitle: 'Vil du lagre endringene først?',
  unsavedText: (title: string) => `«${title}» har endringer som ikke er lagret.`,
  save: 'Lagre',
  dontSave: 'Ikke lagre',
  cancel: 'Avbryt',
  close: 'Lukk',
  noChapters: 'Rapporten har ingen kapitler. Legg til et kapittel for å begynne å skrive.',
  addFirstChapter: 'Legg til kapittel',
}
