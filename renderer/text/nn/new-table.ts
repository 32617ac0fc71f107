export const newTable = {
  title: 'Ny tabell',
  search: 'Søk, for døme «pensjon» eller «budsjett»',
  none: 'Ingen tabell passar med søket. Prøv eit anna ord, eller start med «Ny tabell».',
  preview: 'Slik blir tabellen',
  previewOf: (title: string) => `Slik blir «${title}»`,
  footnotes: 'Fotnotar',
  count: (tables: number) => (tables === 1 ? '1 tabell' : `${tables} tabellar`),
  insert: 'Sett inn',
  insertMany: (tables: number) => `Sett inn ${tables} tabellar`,
  cancel: 'Avbryt',
} as const
