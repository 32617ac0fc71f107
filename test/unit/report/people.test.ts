import { describe, expect, it } from 'vitest'
import { openProject } from '../../../shared/project/open-project.ts'
import { signingOf } from '../../../shared/report/people.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import type { ReportSettings } from '../../../shared/report/report.ts'
import {
  resolveContact,
  resolveRoster,
  resolveSignatures,
} from '../../../shared/report/resolve-people.ts'
import { aReport } from '../../helpers/builders.ts'
import { aPerson, people, peopleReport } from '../../helpers/people-report.ts'
import { projectBytes, sha256 } from '../../helpers/project-bytes.ts'
import { exportPart } from '../../helpers/word-export.ts'

const settings = (extra: Partial<ReportSettings> = {}): ReportSettings => ({
  ...peopleReport().settings,
  ...extra,
})
const roster = (show: 'board' | 'management', extra: Partial<ReportSettings> = {}) =>
  resolveRoster({ id: 'b-en', show }, settings(extra))
const signed = (date: ReportSettings['title'] | undefined, extra: Partial<ReportSettings> = {}) =>
  resolveSignatures(
    { id: 'b-en', place: ' Trondheim ', ...(date && { date: date as never }) },
    settings(extra),
    'draft',
  )

describe('a roster', () => {
  it('has everyone who served in the year, chair first, with the part of the year', () => {
    const { title, heads, rows } = roster('board')
    expect(title).toBe('Styret i 2024')
    expect(heads).toEqual(['Navn', 'Rolle', 'Periode'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Leder Ny', 'Styreleder', 'fra 1.6.2024'],
      ['Leder Gammel', 'Styreleder', 'til 31.5.2024'],
      ['Nestleder Prøve', 'Nestleder', ''],
      ['Medlem Eksempel', 'Styremedlem', ''],
      ['Ansatt Valgt', 'Ansattvalgt styremedlem', 'fra 1.2.2024'],
      ['Ansatt Valgtsen', 'Ansattvalgt styremedlem, Fagforbund', 'fra 1.2.2024'],
      ['Vara Test', 'Varamedlem', ''],
      ['Bruker Test', 'Brukerrepresentant', ''],
    ])
  })

  it('has no period column when all served the whole year, and a title in place of a post', () => {
    const { heads, rows } = roster('management', { language: 'nn' })
    expect(heads).toEqual(['Namn', 'Rolle'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Direktør Demo', 'Administrerande direktør'],
      ['Økonomi Demo', 'Direktør økonomi'],
    ])
  })

  it('follows the year of the report', () => {
    const names = roster('board', { year: 2023 }).rows.map(({ cells: [name] }) => name)
    expect(names).toContain('Medlem Forrige')
    expect(names).not.toContain('Leder Ny')
    expect(roster('board', { year: 2025 }).rows.map(({ cells: [name] }) => name)).toContain(
      'Medlem Etter',
    )
  })

  it('writes both dates of a period within the year, and counts the first and last day', () => {
    const some = [
      aPerson('Kort Tid', 'boardMember', ['2024-03-01', '2024-08-31']),
      aPerson('Siste Dag', 'boardMember', ['2024-12-31', null]),
      aPerson('Dagen Etter', 'boardMember', ['2025-01-01', null]),
      aPerson('Hele Aaret', 'boardMember', ['2024-01-01', '2024-12-31']),
      aPerson(' ', 'boardMember'),
    ]
    expect(
      roster('board', { people: some }).rows.map(({ cells: [name, , period] }) => [name, period]),
    ).toEqual([
      ['Kort Tid', '1.3.2024–31.8.2024'],
      ['Siste Dag', 'fra 31.12.2024'],
      ['Hele Aaret', ''],
    ])
  })
})

describe('signatures', () => {
  it('are those of the board at the date and the chief executive, not of the board of the year', () => {
    const { place, date, signers } = signed('2025-04-03')
    expect([place, date]).toEqual(['Trondheim', '3. april 2025'])
    expect(signers).toMatchObject([
      { name: 'Leder Ny', role: 'Styreleder' },
      { name: 'Nestleder Prøve', role: 'Nestleder' },
      { name: 'Medlem Etter', role: 'Styremedlem' },
      { name: 'Medlem Eksempel', role: 'Styremedlem' },
      { name: 'Ansatt Valgtsen', role: 'Ansattvalgt styremedlem, Fagforbund' },
      { name: 'Direktør Demo', role: 'Administrerende direktør' },
    ])
  })

  it('follow the date: who leaves that day signs, who comes the day after does not', () => {
    const names = (date: string) => signed(date).signers.map(({ name }) => name)
    expect(names('2025-02-28')).toContain('Ansatt Valgt')
    expect(names('2025-02-28')).not.toContain('Medlem Etter')
    expect(names('2025-03-01')).not.toContain('Ansatt Valgt')
    expect(names('2025-03-01')).toContain('Medlem Etter')
  })

  it('are those who serve still when there is no date yet', () => {
    const { date, signers } = signed(undefined)
    expect(date).toBe('')
    expect(signers.map(({ name }) => name)).toContain('Medlem Etter')
    expect(signers.map(({ name }) => name)).not.toContain('Leder Gammel')
  })

  it('are of the chief executive alone in a board case', () => {
    const block = { id: 'b-en', place: 'Oslo', date: '2025-04-03', by: 'chiefExecutive' } as const
    expect(resolveSignatures(block, settings(), 'draft').signers).toMatchObject([
      { name: 'Direktør Demo', role: 'Administrerende direktør' },
    ])
  })

  it('are followed by a line that says so when the report is signed, in Word too', async () => {
    const words = 'Dokumentet er digitalt signert.'
    const report = peopleReport()
    const part = 'word/document.xml'
    expect(await exportPart({ ...report, status: 'toSigning' }, part)).not.toContain(words)
    expect(await exportPart({ ...report, status: 'signed' }, part)).toContain(words)
  })

  it('say why each of the others does not sign', () => {
    const twoRoles = aPerson('Nestleder  Prøve', 'boardMember')
    const backwards = aPerson('Feil Vei', 'boardMember', ['2025-01-01', '2024-01-01'])
    const all = [...people, { ...twoRoles, id: 'p-dobbel' as const }, backwards]
    const unnamed = { ...aPerson('', 'boardMember'), id: 'p-uten' as const }
    const { signers, others } = signingOf([...all, unnamed], { date: '2025-02-01' })
    expect(signers).toHaveLength(6)
    expect(others.map(({ person, reason }) => [person.name, reason])).toEqual([
      ['Leder Gammel', 'left'],
      ['Medlem Etter', 'later'],
      ['Medlem Forrige', 'left'],
      ['Nestleder  Prøve', 'twice'],
      ['Feil Vei', 'period'],
      ['', 'unnamed'],
      ['Vara Test', 'role'],
      ['Bruker Test', 'role'],
      ['Økonomi Demo', 'role'],
    ])
  })
})

describe('a contact block', () => {
  it('has what is written, with the number in groups and addresses as links', () => {
    expect(resolveContact('b-en', settings()).lines).toEqual([
      { about: 'organisation', label: '', text: 'Prøve HF' },
      {
        about: 'organisationNumber',
        label: 'Organisasjonsnummer',
        text: '999\u00a0888\u00a0777',
      },
      { about: 'address', label: '', text: 'Prøveveien 1, 7030 Trondheim' },
      {
        ...{ about: 'email', label: 'E-post' },
        ...{ text: 'post@example.no', url: 'mailto:post@example.no' },
      },
      {
        ...{ about: 'website', label: 'Nettsted' },
        ...{ text: 'www.example.no', url: 'https://www.example.no/' },
      },
    ])
  })

  it('makes no link of what is no address, and leaves out what is not written', () => {
    const { lines } = resolveContact('b-en', {
      ...aReport([]).settings,
      organisationNumber: '12',
      website: 'javascript:alert(1)',
    })
    expect(lines.map(({ text, url }) => [text, url])).toEqual([
      ['Prøve HF', undefined],
      ['12', undefined],
      ['javascript:alert(1)', undefined],
    ])
  })
})

describe('the project file', () => {
  it('holds people, blocks and contact as they are, and the same bytes when saved again', () => {
    const report = peopleReport()
    const bytes = projectBytes(report)
    const opened = openProject(bytes, sha256)
    expect(opened).toMatchObject({ ok: true, value: { report, repairs: [] } })
    expect(opened.ok && projectBytes(opened.value.report)).toEqual(bytes)
  })
})

describe('the gate', () => {
  const read = (extra: Record<string, unknown>) => {
    const report = aReport([])
    const result = readReport({ ...report, settings: { ...report.settings, ...extra } })
    if (!result.ok) throw new Error('the report is not read')
    return { settings: result.value.report.settings, repairs: result.value.repairs }
  }

  it('lets a registry through as it is', () => {
    const report = peopleReport()
    expect(readReport(structuredClone(report))).toEqual({
      ok: true,
      value: { report, repairs: [] },
    })
  })

  it('reads a date written in another way, and names every repair', () => {
    const person = { id: 'p-en', name: 'A', title: '', role: 'king', from: '3. april 2025', to: 7 }
    const { settings: mended, repairs } = read({
      people: [person, 'noe', { ...person, role: 'boardChair' }],
    })
    expect(mended.people).toMatchObject([
      { id: 'p-en', role: 'boardMember', from: '2025-04-03', to: null },
      { id: 'p-repaired0', role: 'boardChair' },
    ])
    expect(repairs.map(({ place }) => place)).toEqual([
      'settings.people',
      'settings.people[0].role',
      'settings.people[0].from',
      'settings.people[0].to',
      'settings.people[1].id',
      'settings.people[1].from',
      'settings.people[1].to',
    ])
  })

  it('has nothing where nothing is written', () => {
    const { settings: read1, repairs } = read({ people: [], email: '', address: 3 })
    expect(read1).not.toHaveProperty('people')
    expect(read1).not.toHaveProperty('email')
    expect(read1).not.toHaveProperty('address')
    expect(repairs.map(({ place }) => place)).toEqual(['settings.address'])
  })
})
