export const start = {
  name: 'Beretning',
  tagline: 'Årsrapporter der tallene stemmer.',
  choices: 'Begynn',
  newReport: 'Ny rapport fra mal',
  newReportLine: 'Velg mal, skriv inn virksomhet og år',
  open: 'Åpne',
  openLine: 'En .beretning-fil',
  sample: 'Prøv eksempelrapporten',
  sampleLine: 'Ferdig utfylt, til å leke med',
  recent: 'Sist brukt',
  noRecent: 'Ingen rapporter ennå',
  noRecentLine:
    'Rapporter du lagrer, dukker opp her. Begynn med en ny rapport, eller se deg om i eksempelrapporten.',
  opening: 'Åpner rapporten …',
  today: (time: string) => `åpnet i dag ${time}`,
  yesterday: (time: string) => `åpnet i går ${time}`,
  onDay: (day: string) => `åpnet ${day}`,
} as const
