import type { PersonId } from '../base/id.ts'
import type { IsoDate } from '../language/dates.ts'

/** One role of one person for one period: who changes role has one entry for each. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  /** What the person is called in the role, such as `Direktør økonomi`; may be empty. */
  readonly title: string
  readonly role: PersonRole
  /** The first day; null: before anything the report tells of. */
  readonly from: IsoDate | null
  /** The last day; null: serves still. */
  readonly to: IsoDate | null
}

/** In the order they are listed and sign. */
export const personRoles = [
  'boardChair',
  'deputyChair',
  'boardMember',
  'employeeElected',
  'deputyMember',
  'userRepresentative',
  'chiefExecutive',
  'seniorOfficer',
] as const
export type PersonRole = (typeof personRoles)[number]

/** What a registry may hold, so that a file made by hand cannot slow down writing. */
export const MAX_PEOPLE = 2000
