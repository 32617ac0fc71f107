import { choice, type ReadContext, records, repaired, text, uniqueId } from '../base/reading.ts'
import { type IsoDate, isIsoDate, readDate } from '../language/dates.ts'
import { MAX_PEOPLE, type Person, personRoles } from './person.ts'
import type { ReportSettings } from './report.ts'

/** Reads the registry of people; see `readReport`. A date written in another way is read as a person would read it. */
export function readPeople(value: unknown, context: ReadContext): Pick<ReportSettings, 'people'> {
  if (value === undefined) return {}
  const place = 'settings.people'
  const given = records(value, place, context)
  const kept =
    given.length > MAX_PEOPLE ? repaired(given.slice(0, MAX_PEOPLE), place, context) : given
  const people = kept.map((one, index) => readPerson(one, `${place}[${index}]`, context))
  return people.length === 0 ? {} : { people }
}

function readPerson(value: Record<string, unknown>, place: string, context: ReadContext): Person {
  return {
    id: uniqueId('p', value.id, `${place}.id`, context),
    name: text(value.name, '', `${place}.name`, context),
    title: text(value.title, '', `${place}.title`, context),
    role: choice(value.role, personRoles, 'boardMember', `${place}.role`, context),
    from: readDay(value.from, `${place}.from`, context),
    to: readDay(value.to, `${place}.to`, context),
  }
}

function readDay(value: unknown, place: string, context: ReadContext): IsoDate | null {
  if (value === null || value === undefined || isIsoDate(value)) return value ?? null
  return repaired(typeof value === 'string' ? readDate(value) : null, place, context)
}

/** Reads how the organisation is reached; what is empty is absent. */
export function readContact(
  value: Record<string, unknown>,
  context: ReadContext,
): Pick<ReportSettings, 'address' | 'email' | 'website'> {
  const one = (key: 'address' | 'email' | 'website') => {
    const given = value[key]
    if (given === undefined || given === '') return {}
    const read = text(given, '', `settings.${key}`, context)
    return read === '' ? {} : { [key]: read }
  }
  return { ...one('address'), ...one('email'), ...one('website') }
}
