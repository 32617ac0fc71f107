const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export const exportDialog = {
  title: 'Eksporter til Word',
  intro: 'Rapporten blir en Word-fil med innholdsfortegnelse, tabeller og levende tall satt inn.',
  place: 'Hvor',
  noPlace: 'Ikke valgt ennå',
  choosePlace: 'Velg sted …',
  changePlace: 'Endre …',
  look: 'Utseende',
  ownTemplate: 'Egen Word-mal',
  changeTemplate: 'Velg en annen …',
  templateHelp:
    'Rapporten settes inn der malen har {{rapport}}, ellers til slutt. {{tittel}}, {{år}}, {{organisasjon}} og {{innhold}} fylles ut.',
  templateTitle: 'Slik passet malen',
  tableLayout: 'Tabellhoder i to nivåer',
  tableLayouts: {
    accessible: 'Én rad uten sammenslåtte celler (anbefalt)',
    merged: 'To rader med sammenslåtte celler',
  },
  mergedHint: 'Sammenslåtte celler er mindre tilgjengelige: skjermlesere leser dem dårlig.',
  pageNumbers: 'Med sidetall',
  pageNumbersHint:
    'Eksporten går fortere. Innholdsfortegnelsen viser bare overskrifter, og henvisninger til sider viser nummer eller tittel.',
  pages: {
    'laid-out': (pages: number) =>
      `${count(pages, 'side', 'sider')}. Sidetallene er beregnet; Word kan dele sidene litt annerledes.`,
    'other-font': (pages: number) =>
      `${count(pages, 'side', 'sider')}. Sidetallene er regnet ut med en annen skrift enn filens og kan være feil. Oppdater innholdsfortegnelsen i Word før filen sendes ut.`,
    guessed: (pages: number) =>
      `${count(pages, 'side', 'sider')}. Noe i filen kunne ikke legges ut slik Word gjør det, så sidetallene kan være feil. Oppdater innholdsfortegnelsen i Word før filen sendes ut.`,
    failed: () =>
      'Sidene kunne ikke legges ut, så filen er uten sidetall i innholdsfortegnelsen og i henvisninger. Alt annet er med.',
    'left-out': () => 'Filen er uten sidetall i innholdsfortegnelsen og i henvisninger.',
  },
  start: 'Eksporter',
  cancel: 'Avbryt',
  stop: 'Stopp',
  close: 'Lukk',
  steps: {
    reading: 'Leser rapporten …',
    'finding-tables': 'Finner tabellene …',
    comparing: 'Sammenligner med rapporten …',
    resolving: 'Setter inn tall og henvisninger …',
    building: 'Bygger kapitler og tabeller …',
    'laying-out': 'Legger teksten på sider og regner ut sidetall …',
    packing: 'Pakker Word-filen …',
    writing: 'Skriver filen …',
  },
  starting: 'Gjør klar …',
  failedTitle: 'Word-filen ble ikke laget',
  again: 'Prøv igjen',
  saved: (chapters: number, tables: number, facts: number) =>
    `Lagret. ${count(chapters, 'kapittel', 'kapitler')}, ${count(tables, 'tabell', 'tabeller')}, ${facts} tall.`,
  openFile: 'Åpne',
  showInFolder: 'Vis i mappe',
  copyChecksum: 'Kopier kontrollsum',
  checksum: 'Kontrollsum (SHA-256)',
  copied: 'Kopiert',
  stopping: (number: number) =>
    `${count(number, 'ting', 'ting')} må rettes før rapporten kan bli en Word-fil`,
  jumpTo: (place: string) => `Gå til ${place}`,
  untitled: '(uten tittel)',
  warnings: (number: number) => count(number, 'ting å se på', 'ting å se på'),
} as const
