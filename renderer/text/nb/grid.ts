const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export const grid = {
  editing: (place: string) => `Rediger ${place}`,
  copied: (cells: number) => `${count(cells, 'celle', 'celler')} kopiert.`,
  pasted: (cells: number) => `${count(cells, 'celle', 'celler')} fylt inn.`,
  didNotFit: (cells: number) =>
    `${count(cells, 'celle', 'celler')} fikk ikke plass i tabellen og ble ikke limt inn.`,
  cleared: (cells: number) => `${count(cells, 'celle', 'celler')} tømt.`,
  errorCell: 'Regnearket viste en feilverdi her. Skriv riktig verdi.',
  uncalculatedCell: 'Formelen er ikke regnet ut i regnearket. Åpne og lagre arbeidsboken i Excel.',
  footnotes: 'Fotnoter',
} as const
