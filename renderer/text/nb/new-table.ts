export const newTable = {
  title: 'Ny tabell',
  search: 'Søk, for eksempel «pensjon» eller «budsjett»',
  none: 'Ingen tabell passer med søket. Prøv et annet ord, eller start med «Ny tabell».',
  preview: 'Slik blir tabellen',
  previewOf: (title: string) => `Slik blir «${title}»`,
  footnotes: 'Fotnoter',
  count: (tables: number) => (tables === 1 ? '1 tabell' : `${tables} tabeller`),
  insert: 'Sett inn',
  insertMany: (tables: number) => `Sett inn ${tables} tabeller`,
  cancel: 'Avbryt',
} as const
