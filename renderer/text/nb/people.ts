import { peopleWords } from '../../../shared/report/people-words.ts'

export const people = {
  title: 'Personer og roller',
  open: 'Personer og roller …',
  intro:
    'Her står alle i styret og ledelsen, med datoene de gikk inn og ut. Oversikter og underskrifter hentes herfra.',
  list: 'Personer',
  none: 'Ingen er lagt inn ennå. Begynn med styrelederen.',
  add: 'Ny person',
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  sort: 'Sorter etter rolle',
  remove: 'Fjern',
  removed: (name: string) => `${name} er fjernet.`,
  undo: 'Angre',
  done: 'Ferdig',
  unnamed: 'Uten navn',
  name: 'Navn',
  nameMissing: 'Skriv navnet. Uten navn kommer personen ikke med i rapporten.',
  role: 'Rolle',
  roles: peopleWords.nb.roles,
  personTitle: 'Tittel',
  titleHint: {
    board: 'Kan stå tomt. Vises etter rollen.',
    management: 'Kan stå tomt. Vises i stedet for rollen.',
  },
  from: 'Fra',
  to: 'Til og med',
  dateHint: 'For eksempel 3.4.2025',
  dateWrong: 'Skriv datoen som 3.4.2025 eller 3. april 2025.',
  backwards: 'Siste dag er før første dag. Rett en av datoene.',
  faulty: 'Noe må rettes',
  faults: (count: number) =>
    count === 1
      ? 'Noe må rettes hos én person. En dato som ikke er forstått, kommer ikke med i rapporten.'
      : `Noe må rettes hos ${count} personer. Datoer som ikke er forstått, kommer ikke med i rapporten.`,
  roster: {
    board: 'Oversikt over styret',
    management: 'Oversikt over ledelsen',
    show: 'Vis',
    shown: { board: 'Styret', management: 'Ledelsen' },
    empty: {
      board: (year: number) =>
        `Ingen i styret i ${year} er lagt inn. Åpne «Personer og roller» til høyre.`,
      management: (year: number) =>
        `Ingen i ledelsen i ${year} er lagt inn. Åpne «Personer og roller» til høyre.`,
    },
    hint: 'Viser alle som hadde rollen i rapportåret, med periode for dem som ikke hadde den hele året.',
  },
  contact: {
    label: 'Kontaktopplysninger',
    empty: 'Kontaktopplysningene er ikke skrevet ennå. Skriv dem til høyre.',
    hint: 'Virksomhet og organisasjonsnummer endrer du i «Om rapporten».',
    about: 'Om rapporten …',
    address: 'Adresse',
    email: 'E-post',
    emailWrong: 'Skriv adressen som post@virksomhet.no.',
    website: 'Nettsted',
    websiteWrong: 'Skriv nettstedet som www.virksomhet.no.',
  },
  signatures: {
    label: 'Underskrifter',
    place: 'Sted',
    date: 'Dato',
    noDate: 'dato mangler',
    undated:
      'Skriv datoen for behandlingen i styret. Uten dato vises de som har rollen uten sluttdato.',
    empty: 'Ingen kan skrive under ennå. Åpne «Personer og roller» til høyre.',
    signing: (count: number) => `Skriver under (${count})`,
    notSigning: 'Skriver ikke under',
    everyoneSigns: 'Alle som er lagt inn, skriver under.',
    reasons: {
      unnamed: 'mangler navn',
      role: 'rollen skriver ikke under',
      period: 'datoene er i feil rekkefølge',
      later: (date: string) => `går inn ${date}`,
      left: (date: string) => `gikk ut ${date}`,
      twice: 'skriver under i en annen rolle',
    },
    by: 'Hvem skriver under',
    signedBy: {
      board: 'Styret og administrerende direktør',
      chiefExecutive: 'Bare administrerende direktør',
    },
  },
  gone: 'Velg blokken i teksten for å se den her.',
} as const
