export const pictures = {
  picture: 'Bilde',
  captionHint: 'Skriv bildetekst',
  missing: 'Bildet finnes ikke lenger i rapporten. Sett det inn på nytt, eller slett det herfra.',
  noAlt: 'Mangler alternativ tekst',
  unnamed: 'Bilde uten alternativ tekst',
  chosen: 'Bildet er valgt. Trykk Delete for å slette det, eller piltast for å gå videre.',
  fromClipboard: 'fra utklippstavlen',
  reading: 'Henter bildet …',
  leftOut: (count: number) =>
    count === 1
      ? 'Ett bilde kom ikke med: programmet det ble kopiert fra, gir det ikke fra seg. Dra bildet inn i teksten, eller velg «Sett inn bilde».'
      : `${count} bilder kom ikke med: programmet de ble kopiert fra, gir dem ikke fra seg. Dra bildene inn i teksten, eller velg «Sett inn bilde».`,
  alt: 'Alternativ tekst',
  altHint: 'Si med en setning eller to hva bildet viser, for dem som ikke ser det.',
  altMissing:
    'Bildet mangler alternativ tekst. Skriv hva det viser, eller merk det som pynt hvis teksten sier alt.',
  decorative: 'Pynt, uten innhold for leseren',
  decorativeHint: 'Skjermlesere hopper over bildet, og det får ikke figurnummer.',
  credit: 'Fotograf eller kilde',
  creditHint: 'Vises under bildet.',
  creditWord: 'Ord foran navnet',
  noCreditWord: 'Ingen',
  consent: 'De som er med, har samtykket',
  width: 'Bredde',
  widths: { full: 'Hele tekstbredden', half: 'Halve tekstbredden' },
  hint: 'Bildeteksten skriver du under bildet. Et bilde med tekst får figurnummer.',
  gone: 'Velg et bilde for å se det her.',
} as const
