export const newReport = {
  title: 'Ny rapport',
  template: 'Mal',
  noTemplates: 'Fant ingen maler i programmet. Installer Beretning på nytt.',
  organisation: 'Virksomhet',
  organisationMissing: 'Skriv navnet på virksomheten.',
  year: 'År',
  yearWrong: 'Skriv et årstall med fire sifre.',
  language: 'Målform i rapporten',
  languages: { nb: 'Bokmål', nn: 'Nynorsk' },
  create: 'Lag rapporten',
  cancel: 'Avbryt',
} as const
