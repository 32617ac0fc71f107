import { isIsoDate } from '../../shared/language/dates.ts'
import type { Person, PersonRole } from '../../shared/report/person.ts'
import type { Block, Report } from '../../shared/report/report.ts'
import { aChapter, aHeading, aParagraph, aReport } from './builders.ts'

/** Someone with a role; the names are made up. */
export function aPerson(
  name: string,
  role: PersonRole,
  [from, to]: readonly [string | null, string | null] = [null, null],
  title = '',
): Person {
  const id = `p-${name.toLowerCase().replaceAll(/[^a-z]/g, '') || 'ukjent'}` as const
  return {
    ...{ id, name, title, role },
    from: isIsoDate(from) ? from : null,
    to: isIsoDate(to) ? to : null,
  }
}

/** A board that changes during the year and again before it signs in April, listed in no order. */
export const people: ReadonlyArray<Person> = [
  aPerson('Direktør Demo', 'chiefExecutive'),
  aPerson('Medlem Etter', 'boardMember', ['2025-03-01', null]),
  aPerson('Medlem Eksempel', 'boardMember'),
  aPerson('Leder Ny', 'boardChair', ['2024-06-01', null]),
  aPerson('Leder Gammel', 'boardChair', ['2020-01-01', '2024-05-31']),
  aPerson('Nestleder Prøve', 'deputyChair'),
  aPerson('Ansatt Valgt', 'employeeElected', ['2024-02-01', '2025-02-28']),
  aPerson('Ansatt Valgtsen', 'employeeElected', ['2024-02-01', null], 'Fagforbund'),
  aPerson('Vara Test', 'deputyMember'),
  aPerson('Bruker Test', 'userRepresentative'),
  aPerson('Medlem Forrige', 'boardMember', [null, '2023-12-31']),
  aPerson('Økonomi Demo', 'seniorOfficer', [null, null], 'Direktør økonomi'),
]

const voidText = [{ text: '' }] as const

const roster = (id: Block['id'], show: 'board' | 'management'): Block => ({
  ...{ type: 'people', id, show },
  children: voidText,
})

/** A report with rosters, a contact block and signatures. */
export function peopleReport(): Report {
  const report = aReport([
    aChapter(
      'c-styret',
      [
        aHeading('b-styre', 2, 'Styret'),
        roster('b-styreliste', 'board'),
        roster('b-ledelse', 'management'),
        aParagraph('b-etter', 'Styret hadde ni møter.'),
      ],
      { title: 'Styret og ledelsen' },
    ),
    aChapter(
      'c-signatur',
      [
        {
          ...{ type: 'signatures', id: 'b-signatur', place: 'Trondheim', date: '2025-04-03' },
          children: voidText,
        },
        aParagraph('b-tom', ''),
      ],
      { title: 'Signaturer', kind: 'signature', numbered: false },
    ),
    aChapter(
      'c-kontakt',
      [{ type: 'contact', id: 'b-kontakt', children: voidText }, aParagraph('b-tom2', '')],
      { title: 'Kontakt', numbered: false },
    ),
  ])
  const contact = {
    address: 'Prøveveien 1, 7030 Trondheim',
    email: 'post@example.no',
    website: 'www.example.no',
  }
  return { ...report, settings: { ...report.settings, ...contact, people } }
}
