export const start = {
  name: 'Beretning',
  tagline: 'Årsrapportar der tala stemmer.',
  choices: 'Byrj',
  newReport: 'Ny rapport frå mal',
  newReportLine: 'Vel mal, skriv inn verksemd og år',
  open: 'Opne',
  openLine: 'Ei .beretning-fil',
  sample: 'Prøv dømerapporten',
  sampleLine: 'Ferdig utfylt, til å leike med',
  recent: 'Sist brukt',
  noRecent: 'Ingen rapportar enno',
  noRecentLine:
    'Rapportar du lagrar, kjem fram her. Byrj med ein ny rapport, eller sjå deg om i dømerapporten.',
  opening: 'Opnar rapporten …',
  today: (time: string) => `opna i dag ${time}`,
  yesterday: (time: string) => `opna i går ${time}`,
  onDay: (day: string) => `opna ${day}`,
} as const
