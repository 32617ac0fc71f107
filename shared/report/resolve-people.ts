import type { BlockId, PersonId } from '../base/id.ts'
import { safeLink } from '../base/safe-link.ts'
import { longDate, shortDate } from '../language/dates.ts'
import { NBSP } from '../language/format-number.ts'
import type { Language } from '../language/language.ts'
import { partOfYear, rosterOf, signingOf } from './people.ts'
import { peopleWords } from './people-words.ts'
import type { Person } from './person.ts'
import type { PeopleBlock, ReportSettings, SignaturesBlock } from './report.ts'
import type { ReportStatus } from './report-status.ts'

/** Who served in the year, ready to draw as a table; a period column only where someone served a part of the year. */
export type ResolvedRoster = {
  readonly kind: 'people'
  readonly id: BlockId
  readonly title: string
  readonly heads: ReadonlyArray<string>
  /** One for each role of a person; `cells` are as many as `heads`. */
  readonly rows: ReadonlyArray<{ readonly id: PersonId; readonly cells: ReadonlyArray<string> }>
}

/** How the organisation is reached; the name has no label. */
export type ResolvedContact = {
  readonly kind: 'contact'
  readonly id: BlockId
  readonly lines: ReadonlyArray<ContactLine>
}
export type ContactLine = {
  readonly about: 'organisation' | 'organisationNumber' | 'address' | 'email' | 'website'
  readonly label: string
  readonly text: string
  /** Absent where the text is no address that may be a link. */
  readonly url?: string
}

export type ResolvedSignatures = {
  readonly kind: 'signatures'
  readonly id: BlockId
  readonly place: string
  /** `3. april 2025`; empty until it is known. */
  readonly date: string
  readonly signers: ReadonlyArray<{
    readonly id: PersonId
    readonly name: string
    readonly role: string
  }>
  /** «Dokumentet er digitalt signert.»; empty until the report is signed. */
  readonly signed: string
}

export function resolveRoster(
  { id, show }: Pick<PeopleBlock, 'id' | 'show'>,
  { people = [], year, language }: ReportSettings,
): ResolvedRoster {
  const words = peopleWords[language]
  const entries = rosterOf(people, show, year).map((person) => ({
    id: person.id,
    cells: [nameOf(person), roleText(person, language)],
    period: periodText(partOfYear(person, year), language),
  }))
  const hasPeriods = entries.some(({ period }) => period !== '')
  return {
    kind: 'people',
    id,
    title: words.roster[show](year),
    heads: [words.name, words.role, ...(hasPeriods ? [words.period] : [])],
    rows: entries.map(({ id: person, cells, period }) => ({
      id: person,
      cells: hasPeriods ? [...cells, period] : cells,
    })),
  }
}

export function resolveSignatures(
  block: Pick<SignaturesBlock, 'id' | 'place' | 'date' | 'by'>,
  { people = [], language }: ReportSettings,
  status: ReportStatus,
): ResolvedSignatures {
  const { id, place, date } = block
  const { signers } = signingOf(people, block)
  return {
    kind: 'signatures',
    id,
    place: place.trim(),
    date: date === undefined ? '' : longDate(date),
    signers: signers.map((person) => ({
      id: person.id,
      name: nameOf(person),
      role: roleText(person, language),
    })),
    signed: status === 'signed' ? peopleWords[language].signed : '',
  }
}

export function resolveContact(id: BlockId, settings: ReportSettings): ResolvedContact {
  const { organisation, organisationNumber, address = '', email = '', website = '' } = settings
  const words = peopleWords[settings.language]
  const number = groupDigits(organisationNumber)
  const lines: ReadonlyArray<ContactLine> = [
    { about: 'organisation', label: '', text: organisation.trim() },
    { about: 'organisationNumber', label: words.organisationNumber, text: number },
    { about: 'address', label: '', text: address.trim() },
    { about: 'email', label: words.email, ...linked(email.trim(), `mailto:${email.trim()}`) },
    {
      ...{ about: 'website', label: words.website },
      ...linked(website.trim(), webAddress(website.trim())),
    },
  ]
  return { kind: 'contact', id, lines: lines.filter(({ text }) => text !== '') }
}

/** The role as the report calls it, with the title: after a seat on the board, in place of a post in the management. */
export function roleText(
  { role, title }: Pick<Person, 'role' | 'title'>,
  language: Language,
): string {
  const word = peopleWords[language].roles[role]
  const own = title.trim()
  if (own === '') return word
  return role === 'chiefExecutive' || role === 'seniorOfficer' ? own : `${word}, ${own}`
}

/** `fra 1.3.2024`, `til 28.2.2024` or `1.3.2024–31.8.2024`; empty without dates. */
export function periodText({ from, to }: Pick<Person, 'from' | 'to'>, language: Language): string {
  const words = peopleWords[language]
  if (from !== null && to !== null) return `${shortDate(from)}–${shortDate(to)}`
  if (from !== null) return `${words.from} ${shortDate(from)}`
  return to === null ? '' : `${words.to} ${shortDate(to)}`
}

/** `928 033 821`; a number that has not nine digits stands as it is written. */
function groupDigits(number: string): string {
  return number.trim().replace(/^(\d{3})(\d{3})(\d{3})$/, `$1${NBSP}$2${NBSP}$3`)
}

function nameOf({ name }: Person): string {
  return name.trim()
}

function linked(text: string, address: string): { readonly text: string; readonly url?: string } {
  const url = text === '' ? null : safeLink(address)
  return url === null ? { text } : { text, url }
}

function webAddress(typed: string): string {
  return /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`
}
