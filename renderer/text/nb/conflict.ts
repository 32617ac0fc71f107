import type { Conflict } from '../../../shared/report/merge-reports.ts'

type Side = Pick<Conflict, 'mine' | 'theirs'>

const sides: Readonly<Record<'mine' | 'theirs', Readonly<Record<Conflict['mine'], string>>>> = {
  mine: { changed: 'Behold min', removed: 'Fjern, som jeg har gjort' },
  theirs: { changed: 'Ta den fra filen', removed: 'Fjern, som i filen' },
}

const kinds: Readonly<Record<Conflict['kind'], (title: string) => string>> = {
  chapter: (title) => `Kapittel: ${title}`,
  table: (title) => `Tabell: ${title}`,
  about: () => 'Opplysninger om rapporten',
}

const who = (name: string, machine: string): string =>
  name === '' ? 'noen andre' : machine === '' ? name : `${name} på ${machine}`

export const conflict = {
  lockedTitle: 'Filen er åpen et annet sted',
  locked: (file: string, name: string, machine: string) =>
    `«${file}» er åpnet av ${who(name, machine)}.`,
  lockedLine:
    'Åpner du skrivebeskyttet, kan du lese og eksportere, og får beskjed når filen er ledig. Åpner du likevel, får du velge hva som skal gjelde hvis dere begge lagrer.',
  openReadOnly: 'Åpne skrivebeskyttet',
  openAnyway: 'Åpne likevel',
  free: (file: string) => `«${file}» er ikke lenger åpen hos andre.`,
  openForWriting: 'Åpne for skriving',
  taken: (file: string, name: string, machine: string) =>
    `«${file}» er nå også åpnet av ${who(name, machine)}. Du får velge hva som skal gjelde hvis dere begge lagrer.`,
  noLock: (file: string) =>
    `Andre får ikke se at du har «${file}» åpen, fordi mappen ikke tillater det. Ingenting overskrives uten at du får beskjed.`,
  title: 'Filen er endret av noen andre',
  intro: (file: string) =>
    `Noen andre har lagret «${file}» siden du åpnet den. Ingenting er overskrevet. Endringer i ulike kapitler og tabeller slås sammen av seg selv.`,
  theirs: 'Endret i filen',
  mine: 'Endret av deg',
  both: (count: number) =>
    count === 1
      ? 'Ett sted har dere endret begge to. Velg hva som skal gjelde'
      : `${count} steder har dere endret begge to. Velg hva som skal gjelde`,
  none: 'Dere har ikke endret det samme, så det er ingenting å velge.',
  part: (kind: Conflict['kind'], title: string) => kinds[kind](title),
  keepMine: ({ mine }: Side) => sides.mine[mine],
  takeTheirs: ({ theirs }: Side) => sides.theirs[theirs],
  merge: 'Slå sammen og lagre',
  copy: 'Lagre som kopi …',
  overwrite: 'Lagre over',
  overwriteLine: 'Lagrer du over, beholdes filen slik den er nå, som en kopi ved siden av.',
  cancel: 'Avbryt',
  unreadable: (why: string) => `Endringene i filen kan ikke vises. ${why}`,
  keptAs: (name: string) => `Den andre utgaven er beholdt som «${name}».`,
  noticed: (file: string) => `Noen andre har lagret «${file}» siden du åpnet den.`,
  compare: 'Sammenlign …',
  missing: (file: string) =>
    `Filen «${file}» finnes ikke lenger der den lå. Lagrer du, blir den laget på nytt.`,
} as const
