import { peopleWords } from '../../../shared/report/people-words.ts'

export const people = {
  title: 'Personar og roller',
  open: 'Personar og roller …',
  intro:
    'Her står alle i styret og leiinga, med datoane dei gjekk inn og ut. Oversikter og underskrifter blir henta herfrå.',
  list: 'Personar',
  none: 'Ingen er lagde inn enno. Byrj med styreleiaren.',
  add: 'Ny person',
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  sort: 'Sorter etter rolle',
  remove: 'Fjern',
  removed: (name: string) => `${name} er fjerna.`,
  undo: 'Angre',
  done: 'Ferdig',
  unnamed: 'Utan namn',
  name: 'Namn',
  nameMissing: 'Skriv namnet. Utan namn kjem personen ikkje med i rapporten.',
  role: 'Rolle',
  roles: peopleWords.nn.roles,
  personTitle: 'Tittel',
  titleHint: {
    board: 'Kan stå tomt. Står etter rolla.',
    management: 'Kan stå tomt. Står i staden for rolla.',
  },
  from: 'Frå',
  to: 'Til og med',
  dateHint: 'For døme 3.4.2025',
  dateWrong: 'Skriv datoen som 3.4.2025 eller 3. april 2025.',
  backwards: 'Siste dag er før første dag. Rett ein av datoane.',
  faulty: 'Noko må rettast',
  faults: (count: number) =>
    count === 1
      ? 'Noko må rettast hos éin person. Ein dato som ikkje er forstått, kjem ikkje med i rapporten.'
      : `Noko må rettast hos ${count} personar. Datoar som ikkje er forstått, kjem ikkje med i rapporten.`,
  roster: {
    board: 'Oversikt over styret',
    management: 'Oversikt over leiinga',
    show: 'Vis',
    shown: { board: 'Styret', management: 'Leiinga' },
    empty: {
      board: (year: number) =>
        `Ingen i styret i ${year} er lagde inn. Opne «Personar og roller» til høgre.`,
      management: (year: number) =>
        `Ingen i leiinga i ${year} er lagde inn. Opne «Personar og roller» til høgre.`,
    },
    hint: 'Viser alle som hadde rolla i rapportåret, med periode for dei som ikkje hadde ho heile året.',
  },
  contact: {
    label: 'Kontaktopplysningar',
    empty: 'Kontaktopplysningane er ikkje skrivne enno. Skriv dei til høgre.',
    hint: 'Verksemd og organisasjonsnummer endrar du i «Om rapporten».',
    about: 'Om rapporten …',
    address: 'Adresse',
    email: 'E-post',
    emailWrong: 'Skriv adressa som post@verksemd.no.',
    website: 'Nettstad',
    websiteWrong: 'Skriv nettstaden som www.verksemd.no.',
  },
  signatures: {
    label: 'Underskrifter',
    place: 'Stad',
    date: 'Dato',
    noDate: 'dato manglar',
    undated:
      'Skriv datoen for behandlinga i styret. Utan dato viser vi dei som har rolla utan sluttdato.',
    empty: 'Ingen kan skrive under enno. Opne «Personar og roller» til høgre.',
    signing: (count: number) => `Skriv under (${count})`,
    notSigning: 'Skriv ikkje under',
    everyoneSigns: 'Alle som er lagde inn, skriv under.',
    reasons: {
      unnamed: 'manglar namn',
      role: 'rolla skriv ikkje under',
      period: 'datoane er i feil rekkjefølgje',
      later: (date: string) => `går inn ${date}`,
      left: (date: string) => `gjekk ut ${date}`,
      twice: 'skriv under i ei anna rolle',
    },
    by: 'Kven skriv under',
    signedBy: {
      board: 'Styret og administrerande direktør',
      chiefExecutive: 'Berre administrerande direktør',
    },
  },
  gone: 'Vel blokka i teksten for å sjå ho her.',
} as const
