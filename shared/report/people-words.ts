import type { Language } from '../language/language.ts'
import type { PersonRole } from './person.ts'
import type { PeopleShown } from './report.ts'

/** The words of rosters, signatures and contact blocks, which become part of the report's text. */
export type PeopleWords = {
  readonly roles: Readonly<Record<PersonRole, string>>
  /** The heading over a roster. */
  readonly shown: Readonly<Record<PeopleShown, string>>
  /** What a roster is called for those who have it read aloud. */
  readonly roster: Readonly<Record<PeopleShown, (year: number) => string>>
  readonly name: string
  readonly role: string
  readonly period: string
  readonly from: string
  readonly to: string
  readonly organisationNumber: string
  readonly email: string
  readonly website: string
  /** Under the signers once all have signed. */
  readonly signed: string
}

const nb: PeopleWords = {
  roles: {
    boardChair: 'Styreleder',
    deputyChair: 'Nestleder',
    boardMember: 'Styremedlem',
    employeeElected: 'Ansattvalgt styremedlem',
    deputyMember: 'Varamedlem',
    userRepresentative: 'Brukerrepresentant',
    chiefExecutive: 'Administrerende direktør',
    seniorOfficer: 'Ledende person',
  },
  shown: { board: 'Styret', management: 'Ledelsen' },
  roster: {
    board: (year) => `Styret i ${year}`,
    management: (year) => `Ledelsen i ${year}`,
  },
  name: 'Navn',
  role: 'Rolle',
  period: 'Periode',
  from: 'fra',
  to: 'til',
  organisationNumber: 'Organisasjonsnummer',
  email: 'E-post',
  website: 'Nettsted',
  signed: 'Dokumentet er digitalt signert.',
}

const nn: PeopleWords = {
  ...nb,
  roles: {
    boardChair: 'Styreleiar',
    deputyChair: 'Nestleiar',
    boardMember: 'Styremedlem',
    employeeElected: 'Tilsettvald styremedlem',
    deputyMember: 'Varamedlem',
    userRepresentative: 'Brukarrepresentant',
    chiefExecutive: 'Administrerande direktør',
    seniorOfficer: 'Leiande person',
  },
  shown: { board: 'Styret', management: 'Leiinga' },
  roster: { ...nb.roster, management: (year) => `Leiinga i ${year}` },
  name: 'Namn',
  from: 'frå',
  website: 'Nettstad',
}

export const peopleWords: Readonly<Record<Language, PeopleWords>> = { nb, nn }
