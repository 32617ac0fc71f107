const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

export const find = {
  bar: 'Søk i rapporten',
  query: 'Søk',
  queryHint: 'Søk i heile rapporten',
  replacement: 'Byt ut med',
  matchesCase: 'Skil mellom store og små bokstavar',
  wholeWords: 'Berre heile ord',
  next: 'Neste treff',
  previous: 'Førre treff',
  showReplace: 'Vis eller skjul nytt innhald',
  replace: 'Byt ut',
  replaceAll: 'Byt ut alle',
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
  saidReplaced: (next: string) => `Bytt ut. ${next}`,
  saidLast: 'Bytt ut. Ingen fleire treff.',
  saidAddress: (next: string) => `Adressa til ei lenkje endrar du der lenkja er sett inn. ${next}`,
  replacedAll: (hits: number, chapters: number, addresses: number) => {
    const where = chapters === 0 ? '' : ` i ${count(chapters, 'kapittel', 'kapittel')}`
    const replaced = `${count(hits, 'treff', 'treff')} bytte ut${where}.`
    const kept = `${count(addresses, 'treff', 'treff')} i lenkjeadresser er som før.`
    return addresses === 0 ? replaced : `${replaced} ${kept}`
  },
  places: {
    'report-title': 'tittelen på rapporten',
    classification: 'merking',
    address: 'adressa',
    person: 'tittelen til ein person',
    notes: 'notat til meg sjølv',
    title: 'tittelen',
    text: 'tekst',
    footnote: 'fotnote',
    link: 'lenkjeadresse',
    alt: 'alternativ tekst',
    'table-alt': 'alternativ tekst til tabell',
    credit: 'kreditering av bilete',
    caption: 'tabelltekst',
    heading: 'overskrift i tabell',
    label: 'radnamn',
    cell: 'celle',
    note: 'fotnote til tabell',
  },
  focusMode: 'Fokus på teksten',
  leaveFocusMode: 'Avslutt fokus',
  outline: 'Overskrifter i kapitlet',
  outlineNone: 'Kapitlet har ingen overskrifter.',
}
