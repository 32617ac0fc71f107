import type { IsoDate } from '../language/dates.ts'
import { type Person, type PersonRole, personRoles } from './person.ts'
import type { PeopleShown, SignaturesBlock } from './report.ts'

type People = ReadonlyArray<Person>

const shownRoles: Readonly<Record<PeopleShown, ReadonlyArray<PersonRole>>> = {
  board: [
    'boardChair',
    'deputyChair',
    'boardMember',
    'employeeElected',
    'deputyMember',
    'userRepresentative',
  ],
  management: ['chiefExecutive', 'seniorOfficer'],
}

/** Deputies and user representatives do not sign: rskl. § 3-5 asks the members of the board and the chief executive. */
const signingRoles: ReadonlyArray<PersonRole> = [
  'boardChair',
  'deputyChair',
  'boardMember',
  'employeeElected',
  'chiefExecutive',
]

/** Why someone of the registry does not sign. `twice`: signs in another role. */
export type NotSigningReason = 'unnamed' | 'role' | 'period' | 'later' | 'left' | 'twice'

export type Signing = {
  /** In the order they sign. */
  readonly signers: People
  readonly others: ReadonlyArray<{ readonly person: Person; readonly reason: NotSigningReason }>
}

/** The people with those of one role after one another; within a role they stand as they are listed. */
export function inRoleOrder(people: People): People {
  return personRoles.flatMap((role) => people.filter((person) => person.role === role))
}

/** Everyone with a name who served on the board or in the management at some time of the year. */
export function rosterOf(people: People, show: PeopleShown, year: number): People {
  const roles = shownRoles[show]
  const served = people.filter((person) => roles.includes(person.role) && servedIn(person, year))
  return inRoleOrder(served.filter(hasName))
}

/** Who signs on the date, and who does not and why. Without a date, those who serve still are taken to sign. */
export function signingOf(
  people: People,
  { date, by }: Pick<SignaturesBlock, 'date' | 'by'>,
): Signing {
  const roles = by === undefined ? signingRoles : [by]
  const signers: Person[] = []
  const others: Array<Signing['others'][number]> = []
  const roleByName = new Map<string, PersonRole>()
  for (const person of inRoleOrder(people)) {
    const name = plainName(person)
    // Two of one name in the same role at the same time are two people.
    const signsElsewhere = (roleByName.get(name) ?? person.role) !== person.role
    const reason = reasonNotToSign(person, roles, date ?? null) ?? (signsElsewhere ? 'twice' : null)
    if (reason !== null) {
      others.push({ person, reason })
      continue
    }
    roleByName.set(name, person.role)
    signers.push(person)
  }
  return { signers, others }
}

/** Whether the last day comes before the first. */
export function isBackwards({ from, to }: Pick<Person, 'from' | 'to'>): boolean {
  return from !== null && to !== null && to < from
}

/** The part of the year the person served that is not all of it; both are null when it is. */
export function partOfYear(
  { from, to }: Pick<Person, 'from' | 'to'>,
  year: number,
): Pick<Person, 'from' | 'to'> {
  const { first, last } = daysOf(year)
  return {
    from: from !== null && from > first ? from : null,
    to: to !== null && to < last ? to : null,
  }
}

function reasonNotToSign(
  person: Person,
  roles: ReadonlyArray<PersonRole>,
  date: IsoDate | null,
): NotSigningReason | null {
  if (!hasName(person)) return 'unnamed'
  if (!roles.includes(person.role)) return 'role'
  if (isBackwards(person)) return 'period'
  const { from, to } = person
  if (date === null) return to === null ? null : 'left'
  if (from !== null && from > date) return 'later'
  return to !== null && to < date ? 'left' : null
}

function servedIn({ from, to }: Person, year: number): boolean {
  const { first, last } = daysOf(year)
  return (from === null || from <= last) && (to === null || to >= first)
}

function daysOf(year: number): { readonly first: string; readonly last: string } {
  return { first: `${year}-01-01`, last: `${year}-12-31` }
}

function hasName(person: Person): boolean {
  return plainName(person) !== ''
}

function plainName({ name }: Person): string {
  return name.trim().replaceAll(/\s+/g, ' ')
}
