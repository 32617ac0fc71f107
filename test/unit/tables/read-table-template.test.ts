import { describe, expect, it } from 'vitest'
import { readTableTemplateGroup } from '../../../shared/tables/read-table-template.ts'

const template = {
  id: 'result',
  kind: 'note',
  title: { nb: 'Resultat', nn: 'Resultat' },
  description: 'Resultat for to år.',
  labelHeader: ['Post'],
  columns: [
    { id: 'year', header: ['{year}'], period: '{year}' },
    { id: 'year-1', header: ['{year-1}'], period: '{year-1}' },
  ],
  rows: [
    { id: 'income', label: 'Inntekter' },
    { id: 'cost', label: 'Kostnader', footnotes: ['cost'] },
    { id: 'sum', label: 'Resultat', role: 'total', formula: { sum: ['income', '-cost'] } },
  ],
  footnotes: [{ id: 'cost', text: 'Uten avskrivninger.' }],
}

const group = (change: object, sets: ReadonlyArray<object> = []) => ({
  id: 'notes',
  title: 'Noter',
  templates: [{ ...template, ...change }],
  sets,
})

const [year, lastYear] = template.columns
const [income, cost, sum] = template.rows

describe('the reader of table templates', () => {
  it('takes one text for both languages, and a minus before what is taken off', () => {
    const [read] = readTableTemplateGroup(group({})).templates
    expect(read?.labelHeader).toEqual([{ nb: 'Post', nn: 'Post' }])
    expect(read?.rows[2]?.formula).toEqual({
      kind: 'sum',
      terms: [
        { of: 'income', sign: 1 },
        { of: 'cost', sign: -1 },
      ],
    })
  })

  it.each<[string, object, RegExp]>([
    ['a misspelt name', { columns: [{ ...year, rolle: 'goal' }] }, /result\.columns\[0\].*"rolle"/],
    ['a text in one language', { title: { nb: 'Resultat' } }, /result\.title\.nn.*missing/],
    ['an empty text', { labelHeader: [' '] }, /result\.labelHeader\[0\].*missing/],
    ['an unknown placeholder', { title: 'År {aar}' }, /result\.title: .*braces/],
    ['an unknown kind', { kind: 'nota' }, /result\.kind: "nota"/],
    ['an unknown unit', { unit: 'kroner' }, /result\.unit: "kroner"/],
    ['an unknown role', { rows: [{ ...income, role: 'sum' }] }, /rows\[0\]\.role: "sum"/],
    ['no period', { columns: [{ ...year, period: 'i fjor' }] }, /columns\[0\]\.period/],
    ['a head of three levels', { labelHeader: ['a', 'b', 'c'] }, /labelHeader.*1 or 2/],
    ['an indent of four', { rows: [{ ...income, level: 4 }] }, /rows\[0\]\.level: 4/],
    ['a row that is there twice', { rows: [income, income] }, /rows: "income" is there twice/],
    ['a formula over a row that is gone', { rows: [cost, sum] }, /rows: .*"sum" names "income"/],
    [
      'a formula that needs itself',
      { rows: [{ ...income, formula: { sum: ['sum'] } }, cost, sum] },
      /rows: .*"income" needs its own result/,
    ],
    [
      'a formula of no kind',
      { rows: [income, cost, { ...sum, formula: { median: ['income', 'cost'] } }] },
      /rows\[2\]\.formula: "median"/,
    ],
    [
      'a change from nothing',
      { columns: [{ ...year, formula: { change: ['year-1'] } }, lastYear] },
      /columns\[0\]\.formula.*two inputs/,
    ],
    [
      'a share that is not in percent',
      { columns: [{ ...year, formula: { share: ['year-1', 'year-1'] } }, lastYear] },
      /columns\[0\]\.unit.*percent/,
    ],
    ['a footnote that is not there', { footnotes: [] }, /rows\[1\]\.footnotes.*"cost"/],
    [
      'a text in a column that is not there',
      { rows: [{ ...income, cells: { status: 'Ny' } }, cost, sum] },
      /rows\[0\]\.cells.*"status"/,
    ],
    [
      'a direction without a goal',
      { rows: [{ ...income, direction: 'lower' }, cost, sum] },
      /rows\[0\]\.direction.*goal/,
    ],
  ])('refuses %s, with the place', (_, change, message) => {
    expect(() => readTableTemplateGroup(group(change))).toThrow(message)
  })

  it('refuses a set of what is not in the group, and a set named as a template', () => {
    const set = { id: 'all', title: 'Alt', description: 'Alt.', templates: ['result'] }
    expect(readTableTemplateGroup(group({}, [set])).sets).toHaveLength(1)
    expect(() => readTableTemplateGroup(group({}, [{ ...set, templates: ['balance'] }]))).toThrow(
      /sets\[0\]\.templates.*"balance"/,
    )
    expect(() => readTableTemplateGroup(group({}, [{ ...set, id: 'result' }]))).toThrow(/twice/)
  })

  it('refuses a group that is not offered', () => {
    expect(() => readTableTemplateGroup({ ...group({}), id: 'statistics' })).toThrow(/group\.id/)
    expect(() => readTableTemplateGroup(null)).toThrow(/not an object/)
  })
})
