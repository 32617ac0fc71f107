import type { Conflict } from '../../../shared/report/merge-reports.ts'

type Side = Pick<Conflict, 'mine' | 'theirs'>

const sides: Readonly<Record<'mine' | 'theirs', Readonly<Record<Conflict['mine'], string>>>> = {
  mine: { changed: 'Behald min', removed: 'Fjern, som eg har gjort' },
  theirs: { changed: 'Ta det som står i fila', removed: 'Fjern, som i fila' },
}

const kinds: Readonly<Record<Conflict['kind'], (title: string) => string>> = {
  chapter: (title) => `Kapittel: ${title}`,
  table: (title) => `Tabell: ${title}`,
  about: () => 'Opplysningar om rapporten',
}

const who = (name: string, machine: string): string =>
  name === '' ? 'nokon andre' : machine === '' ? name : `${name} på ${machine}`

export const conflict = {
  lockedTitle: 'Fila er open ein annan stad',
  locked: (file: string, name: string, machine: string) =>
    `«${file}» er opna av ${who(name, machine)}.`,
  lockedLine:
    'Opnar du fila skriveverna, kan du lese og eksportere, og får beskjed når fila er ledig. Opnar du likevel, får du velje kva som skal gjelde viss de begge lagrar.',
  openReadOnly: 'Opne skriveverna',
  openAnyway: 'Opne likevel',
  free: (file: string) => `«${file}» er ikkje lenger open hos andre.`,
  openForWriting: 'Opne for skriving',
  taken: (file: string, name: string, machine: string) =>
    `«${file}» er no også opna av ${who(name, machine)}. Du får velje kva som skal gjelde viss de begge lagrar.`,
  noLock: (file: string) =>
    `Andre får ikkje sjå at du har «${file}» open, fordi mappa ikkje tillèt det. Ingenting blir skrive over utan at du får beskjed.`,
  title: 'Fila er endra av nokon andre',
  intro: (file: string) =>
    `Nokon andre har lagra «${file}» sidan du opna henne. Ingenting er skrive over. Endringar i ulike kapittel og tabellar blir slegne saman av seg sjølve.`,
  theirs: 'Endra i fila',
  mine: 'Endra av deg',
  both: (count: number) =>
    count === 1
      ? 'Ein stad har de endra begge to. Vel kva som skal gjelde'
      : `${count} stader har de endra begge to. Vel kva som skal gjelde`,
  none: 'De har ikkje endra det same, så det er ingenting å velje.',
  part: (kind: Conflict['kind'], title: string) => kinds[kind](title),
  keepMine: ({ mine }: Side) => sides.mine[mine],
  takeTheirs: ({ theirs }: Side) => sides.theirs[theirs],
  merge: 'Slå saman og lagre',
  copy: 'Lagre som kopi …',
  overwrite: 'Lagre over',
  overwriteLine: 'Lagrar du over, blir fila teken vare på slik ho er no, som ein kopi ved sida av.',
  cancel: 'Avbryt',
  unreadable: (why: string) => `Endringane i fila kan ikkje visast. ${why}`,
  keptAs: (name: string) => `Den andre utgåva er teken vare på som «${name}».`,
  noticed: (file: string) => `Nokon andre har lagra «${file}» sidan du opna henne.`,
  compare: 'Samanlikn …',
  missing: (file: string) =>
    `Fila «${file}» finst ikkje lenger der ho låg. Lagrar du, blir ho laga på nytt.`,
} as const
