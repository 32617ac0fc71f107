/** What stands in the printed report itself, in its own language, and what the app says of it. */
export const print = {
  nb: {
    page: 'Side',
    pageOf: 'av',
    contents: 'Innhold',
    lists: { figures: 'Figurer', tables: 'Tabeller' },
    footnotes: 'Fotnoter',
  },
  nn: {
    page: 'Side',
    pageOf: 'av',
    contents: 'Innhald',
    lists: { figures: 'Figurar', tables: 'Tabellar' },
    footnotes: 'Fotnotar',
  },
  command: 'Lag PDF …',
  saved: (file: string) => `PDF-en er lagret som ${file}.`,
  stopped: (count: number) =>
    count === 1
      ? 'PDF-en ble ikke laget: ett tall eller én henvisning mangler. Stedet er vist.'
      : `PDF-en ble ikke laget: ${count} tall eller henvisninger mangler. Det første stedet er vist.`,
} as const
