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
  saved: (file: string) => `PDF-en er lagra som ${file}.`,
  stopped: (count: number) =>
    count === 1
      ? 'PDF-en vart ikkje laga: eitt tal eller éi tilvising manglar. Staden er vist.'
      : `PDF-en vart ikkje laga: ${count} tal eller tilvisingar manglar. Den første staden er vist.`,
} as const
