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
  pageNumbersInTemplate:
    'I ein eigen Word-mal blir ikkje sidetal rekna ut. Innhaldslista viser berre overskrifter, og tilvisingar til sider viser nummer eller tittel.',
  withPages: (pages: number) =>
    `${count(pages, 'side', 'sider')}. Sidetala er rekna ut; Word kan dele sidene litt annleis.`,
  withoutPages: 'Fila er utan sidetal i innhaldslista og i tilvisingar.',
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
