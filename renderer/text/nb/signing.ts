export const signing = {
  open: 'Status for rapporten …',
  title: 'Status for rapporten',
  status: {
    draft: 'Utkast',
    toBoard: 'Til styret',
    toSigning: 'Til signering',
    signed: 'Signert',
  },
  button: (status: string) => `Status: ${status}`,
  means: {
    draft: 'Det skrives fortsatt.',
    toBoard: 'Rapporten er sendt til styret. Den kan fortsatt endres.',
    toSigning: 'Rapporten er behandlet og låst. Ingenting kan endres før den åpnes igjen.',
    signed:
      'Alle har signert. Rapporten er låst, og signatursiden sier at den er digitalt signert.',
  },
  now: 'nå',
  keep: 'Lukk',
  move: (status: string) => `Sett til «${status}»`,
  openForChange: 'Åpne for endring',
  opens:
    'Rapporten blir et utkast igjen, og åpningen føres i loggen. Filer som er eksportert før, kjennes igjen som en eldre versjon.',
  stops: (count: number) =>
    count === 1
      ? 'Ett funn må rettes før rapporten kan signeres'
      : `${count} funn må rettes før rapporten kan signeres`,
  tells: (count: number) => (count === 1 ? 'Ett forhold å se på' : `${count} forhold å se på`),
  clear: 'Ingenting står i veien for signering.',
  more: (count: number) => `Og ${count} til.`,
  goTo: 'Vis',
  goToLabel: (finding: string) => `Vis: ${finding}`,
  finding: {
    'missing-number': 'Et levende tall mangler',
    'missing-reference': 'En henvisning peker på noe som er borte',
    'missing-table': 'En tabell er borte',
    'missing-list': 'En beslutningsliste er borte',
    'missing-picture': 'Et bilde mangler',
    placeholder: 'Noe er ikke fylt ut',
    'no-signers': 'Ingen skriver under på den valgte datoen',
    'no-date': 'Underskriftene mangler dato',
    'no-signature-page': 'Rapporten har ingen underskrifter',
    'no-place': 'Underskriftene mangler sted',
    classification: 'Hver side er merket',
    bracketed: 'Tekst i klammer',
    'not-approved': 'Kapitlet er ikke godkjent',
  },
  inChapter: (chapter: string) => `i «${chapter}»`,
  readOnly: {
    frozen: (status: string) => `Rapporten har status «${status}», så ingenting kan endres.`,
    locked: 'Rapporten er åpnet skrivebeskyttet, så ingenting kan endres.',
    newer: 'Filen er fra en nyere versjon av programmet, så ingenting kan endres her.',
  },
  refused: 'Endringen ble ikke gjort.',
  opened: 'Rapporten er åpnet for endring og er et utkast igjen.',
  moved: (status: string) => `Rapporten har nå status «${status}».`,
}
