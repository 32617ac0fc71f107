const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export const exportDialog = {
  title: 'Eksporter til Word',
  intro: 'Rapporten blir en Word-fil med innholdsfortegnelse, tabeller og levende tall satt inn.',
  place: 'Hvor',
  noPlace: 'Ikke valgt ennå',
  choosePlace: 'Velg sted …',
  changePlace: 'Endre …',
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
    packing: 'Pakker Word-filen …',
    writing: 'Skriver filen …',
  },
  starting: 'Gjør klar …',
  failedTitle: 'Word-filen ble ikke laget',
  jump: 'Gå til stedet',
  again: 'Prøv igjen',
  saved: (chapters: number, tables: number, facts: number) =>
    `Lagret. ${count(chapters, 'kapittel', 'kapitler')}, ${count(tables, 'tabell', 'tabeller')}, ${facts} tall.`,
  openFile: 'Åpne',
  showInFolder: 'Vis i mappe',
  copyChecksum: 'Kopier kontrollsum',
  checksum: 'Kontrollsum (SHA-256)',
  copied: 'Kopiert',
  warnings: (number: number) => count(number, 'ting å se på', 'ting å se på'),
  warning: {
    'unreadable-character': (place: string) =>
      `${place}: Et tegn som ikke kan stå i en Word-fil, er tatt bort.`,
    'unsafe-link': (place: string) =>
      `${place}: En lenke går ikke til en trygg adresse. Teksten er med, lenken er tatt bort.`,
    'empty-chapter': (place: string) => `${place}: Kapitlet er tomt.`,
    'no-alt-text': (place: string) =>
      `${place}: Bildet mangler alternativ tekst for dem som ikke ser det.`,
    'empty-roster': (place: string) =>
      `${place}: Oversikten over styret eller ledelsen er tom. Legg dem inn i «Personer og roller».`,
    'no-signers': (place: string) =>
      `${place}: Ingen skriver under. Legg inn styret i «Personer og roller».`,
    'undated-signatures': (place: string) =>
      `${place}: Underskriftene mangler dato. Velg dem, og skriv datoen til høyre.`,
    'wide-table': (place: string) => `${place}: Tabellen er bredere enn siden.`,
  },
} as const
