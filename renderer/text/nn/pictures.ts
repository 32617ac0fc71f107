export const pictures = {
  picture: 'Bilete',
  captionHint: 'Skriv bilettekst',
  missing: 'Biletet finst ikkje lenger i rapporten. Sett det inn på nytt, eller slett det herfrå.',
  noAlt: 'Manglar alternativ tekst',
  unnamed: 'Bilete utan alternativ tekst',
  chosen: 'Biletet er valt. Trykk Delete for å slette det, eller piltast for å gå vidare.',
  fromClipboard: 'frå utklippstavla',
  reading: 'Hentar biletet …',
  leftOut: (count: number) =>
    count === 1
      ? 'Eitt bilete kom ikkje med: programmet det vart kopiert frå, gir det ikkje frå seg. Dra biletet inn i teksten, eller vel «Sett inn bilete».'
      : `${count} bilete kom ikkje med: programmet dei vart kopierte frå, gir dei ikkje frå seg. Dra bileta inn i teksten, eller vel «Sett inn bilete».`,
  alt: 'Alternativ tekst',
  altHint: 'Si med ei setning eller to kva biletet viser, for dei som ikkje ser det.',
  altMissing:
    'Biletet manglar alternativ tekst. Skriv kva det viser, eller merk det som pynt viss teksten seier alt.',
  decorative: 'Pynt, utan innhald for lesaren',
  decorativeHint: 'Skjermlesarar hoppar over biletet, og det får ikkje figurnummer.',
  credit: 'Fotograf eller kjelde',
  creditHint: 'Står under biletet.',
  creditWord: 'Ord framfor namnet',
  noCreditWord: 'Ingen',
  consent: 'Dei som er med, har samtykt',
  width: 'Breidd',
  widths: { full: 'Heile tekstbreidda', half: 'Halve tekstbreidda' },
  hint: 'Biletteksten skriv du under biletet. Eit bilete med tekst får figurnummer.',
  gone: 'Vel eit bilete for å sjå det her.',
} as const
