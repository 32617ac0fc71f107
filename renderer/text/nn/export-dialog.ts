const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export const exportDialog = {
  title: 'Eksporter til Word',
  intro: 'Rapporten blir ei Word-fil med innhaldsliste, tabellar og levande tal sett inn.',
  place: 'Kvar',
  noPlace: 'Ikkje vald enno',
  choosePlace: 'Vel stad …',
  changePlace: 'Endre …',
  look: 'Utsjånad',
  ownTemplate: 'Eigen Word-mal',
  changeTemplate: 'Vel ein annan …',
  templateHelp:
    'Rapporten blir sett inn der malen har {{rapport}}, elles til slutt. {{tittel}}, {{år}}, {{organisasjon}} og {{innhold}} blir fylte ut.',
  templateTitle: 'Slik passet malen',
  tableLayout: 'Tabellhovud i to nivå',
  tableLayouts: {
    accessible: 'Éi rad utan samanslegne celler (tilrådd)',
    merged: 'To rader med samanslegne celler',
  },
  mergedHint: 'Samanslegne celler er mindre tilgjengelege: skjermlesarar les dei dårleg.',
  pageNumbers: 'Med sidetal',
  pageNumbersHint:
    'Eksporten går fortare. Innhaldslista viser berre overskrifter, og tilvisingar til sider viser nummer eller tittel.',
  pages: {
    'laid-out': (pages: number) =>
      `${count(pages, 'side', 'sider')}. Sidetala er rekna ut; Word kan dele sidene litt annleis.`,
    'other-font': (pages: number) =>
      `${count(pages, 'side', 'sider')}. Sidetala er rekna ut med ei anna skrift enn den i fila og kan vere feil. Oppdater innhaldslista i Word før fila blir send ut.`,
    guessed: (pages: number) =>
      `${count(pages, 'side', 'sider')}. Noko i fila kunne ikkje leggjast ut slik Word gjer det, så sidetala kan vere feil. Oppdater innhaldslista i Word før fila blir send ut.`,
    failed: () =>
      'Sidene kunne ikkje leggjast ut, så fila er utan sidetal i innhaldslista og i tilvisingar. Alt anna er med.',
    'left-out': () => 'Fila er utan sidetal i innhaldslista og i tilvisingar.',
  },
  start: 'Eksporter',
  cancel: 'Avbryt',
  stop: 'Stopp',
  close: 'Lukk',
  steps: {
    reading: 'Les rapporten …',
    'finding-tables': 'Finn tabellane …',
    comparing: 'Samanliknar med rapporten …',
    resolving: 'Set inn tal og tilvisingar …',
    building: 'Byggjer kapittel og tabellar …',
    'laying-out': 'Legg teksten på sider og reknar ut sidetal …',
    packing: 'Pakkar Word-fila …',
    writing: 'Skriv fila …',
  },
  starting: 'Gjer klar …',
  failedTitle: 'Word-fila vart ikkje laga',
  again: 'Prøv igjen',
  saved: (chapters: number, tables: number, facts: number) =>
    `Lagra. ${count(chapters, 'kapittel', 'kapittel')}, ${count(tables, 'tabell', 'tabellar')}, ${facts} tal.`,
  openFile: 'Opne',
  showInFolder: 'Vis i mappe',
  copyChecksum: 'Kopier kontrollsum',
  checksum: 'Kontrollsum (SHA-256)',
  copied: 'Kopiert',
  stopping: (number: number) =>
    `${count(number, 'ting', 'ting')} må rettast før rapporten kan bli ei Word-fil`,
  jumpTo: (place: string) => `Gå til ${place}`,
  untitled: '(utan tittel)',
  warnings: (number: number) => count(number, 'ting å sjå på', 'ting å sjå på'),
} as const
