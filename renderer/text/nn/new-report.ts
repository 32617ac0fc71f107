export const newReport = {
  title: 'Ny rapport',
  template: 'Mal',
  noTemplates: 'Fann ingen malar i programmet. Installer Beretning på nytt.',
  organisation: 'Verksemd',
  organisationMissing: 'Skriv namnet på verksemda.',
  year: 'År',
  yearWrong: 'Skriv eit årstal med fire siffer.',
  language: 'Målform i rapporten',
  languages: { nb: 'Bokmål', nn: 'Nynorsk' },
  create: 'Lag rapporten',
  cancel: 'Avbryt',
} as const
