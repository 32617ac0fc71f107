const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export const find = {
  bar: 'Søk i rapporten',
  query: 'Søk',
  queryHint: 'Søk i hele rapporten',
  replacement: 'Erstatt med',
  matchesCase: 'Skill mellom store og små bokstaver',
  wholeWords: 'Bare hele ord',
  next: 'Neste treff',
  previous: 'Forrige treff',
  showReplace: 'Vis eller skjul erstatning',
  replace: 'Erstatt',
  replaceAll: 'Erstatt alle',
  close: 'Lukk søket',
  position: (number: number, all: number) => `${number} av ${all}`,
  hits: (number: number) => count(number, 'treff', 'treff'),
  inText: 'I teksten',
  findWords: (query: string) => `Søk etter «${query}» i rapporten`,
  none: 'Ingen treff',
  saidNone: (query: string) => `Ingen treff på «${query}».`,
  saidHits: (number: number) => `${count(number, 'treff', 'treff')}. Enter går til neste.`,
  saidHit: (number: number, all: number, place: string, chapter: string, words: string) =>
    `Treff ${number} av ${all}, ${place} i «${chapter}»: ${words}`,
  saidReplaced: (next: string) => `Erstattet. ${next}`,
  saidLast: 'Erstattet. Ingen flere treff.',
  saidAddress: (next: string) => `Adressen til en lenke endrer du der lenken er satt inn. ${next}`,
  replacedAll: (hits: number, chapters: number, addresses: number) => {
    const where = chapters === 0 ? '' : ` i ${count(chapters, 'kapittel', 'kapitler')}`
    const replaced = `${count(hits, 'treff', 'treff')} erstattet${where}.`
    const kept = `${count(addresses, 'treff', 'treff')} i lenkeadresser er som før.`
    return addresses === 0 ? replaced : `${replaced} ${kept}`
  },
  places: {
    'report-title': 'rapportens tittel',
    classification: 'merking',
    address: 'adressen',
    person: 'tittelen til en person',
    notes: 'notat til meg selv',
    title: 'tittelen',
    text: 'tekst',
    footnote: 'fotnote',
    link: 'lenkeadresse',
    alt: 'alternativ tekst',
    'table-alt': 'alternativ tekst til tabell',
    credit: 'kreditering av bilde',
    caption: 'tabelltekst',
    heading: 'overskrift i tabell',
    label: 'radnavn',
    cell: 'celle',
    note: 'fotnote til tabell',
  },
  focusMode: 'Fokus på teksten',
  leaveFocusMode: 'Avslutt fokus',
  outline: 'Overskrifter i kapitlet',
  outlineNone: 'Kapitlet har ingen overskrifter.',
}
