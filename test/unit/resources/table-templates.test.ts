import { describe, expect, it, test } from 'vitest'
import { countingIdSource } from '../../../shared/base/id.ts'
import { type Language, languages } from '../../../shared/language/language.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import type { Report } from '../../../shared/report/report.ts'
import { resolveTable } from '../../../shared/report/resolve-table.ts'
import type { ResolvedTable } from '../../../shared/report/resolved.ts'
import { computeTable, isComputed } from '../../../shared/tables/compute-table.ts'
import { tableFromTemplate } from '../../../shared/tables/table-template.ts'
import { aCell, aChapter, aReport, aTableBlock } from '../../helpers/builders.ts'
import { shownWith, tableTemplateGroups, tableTemplates } from '../../helpers/table-templates.ts'
import { validateWord, validatorProblem } from '../../helpers/validate-word.ts'
import { exportReport } from '../../helpers/word-export.ts'

const problem = await validatorProblem()

const each = tableTemplates.map((template) => [template.id, template] as const)
const inEachLanguage = each.flatMap(([id, template]) =>
  languages.map((language) => [id, language, template] as const),
)

const onlyNynorsk = new Set(
  'ikkje ein eit frå dei leiing leiinga verksemd verksemda tilsette tal nøkkeltal notar sjukefråvær eigenkapital eigedelar utslepp namn'.split(
    ' ',
  ),
)
const onlyBokmal = new Set(
  'ikke en et fra de ledelse ledelsen virksomhet virksomheten ansatte nøkkeltall antall noter tjenester sykefravær egenkapital eiendeler utslipp navn'.split(
    ' ',
  ),
)

function wordsIn(text: string): ReadonlyArray<string> {
  return text.toLowerCase().split(/[^a-zæøå]+/)
}

function textsIn(resolved: ResolvedTable): ReadonlyArray<string> {
  return [
    resolved.caption,
    ...resolved.labelHeader,
    ...resolved.columns.flatMap(({ header }) => header),
    ...resolved.rows.flatMap(({ label }) => label),
    ...resolved.footnotes.map(({ text }) => text),
  ]
}

/** A report with every template's table, one chapter for each group. */
function reportWithAll(language: Language): Report {
  const ids = countingIdSource()
  const made = tableTemplateGroups.map((group) => ({
    group,
    tables: group.templates.map((one) => tableFromTemplate(one, { year: 2024, language }, ids)),
  }))
  const chapters = made.map(({ group, tables }) =>
    aChapter(
      `c-${group.id}`,
      tables.map(({ id }) => aTableBlock(`b-${id}`, id)),
      { title: group.title[language] },
    ),
  )
  const report = aReport(
    chapters,
    made.flatMap(({ tables }) => tables),
  )
  return { ...report, settings: { ...report.settings, language } }
}

describe('the table templates', () => {
  it('have names of their own, across the groups', () => {
    const names = tableTemplateGroups.flatMap(({ templates, sets }) =>
      [...templates, ...sets].map(({ id }) => id),
    )
    expect(new Set(names).size).toBe(names.length)
    const titles = tableTemplates.map(({ title }) => title.nb)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('are described in one sentence that fits a line', () => {
    const all = tableTemplateGroups.flatMap(({ templates, sets }) => [...templates, ...sets])
    for (const { id, description } of all) {
      for (const text of Object.values(description)) {
        expect(text, id).toMatch(/^[A-ZÆØÅ].{10,66}\.$/)
      }
    }
  })

  it.each(inEachLanguage)('%s in %s says what everything is', (_, language, template) => {
    const table = tableFromTemplate(template, { year: 2024, language }, countingIdSource())
    const resolved = resolveTable(table, 1, language)
    expect(resolved.rows.length).toBeGreaterThan(0)
    const foreign = language === 'nb' ? onlyNynorsk : onlyBokmal
    const texts = [...textsIn(resolved), template.description[language]]
    for (const text of texts) {
      expect(text).not.toBe('')
      expect(text).not.toMatch(/[{}]/)
      expect(
        wordsIn(text).filter((word) => foreign.has(word)),
        text,
      ).toEqual([])
    }
  })

  it.each(each)('%s knows every figure when what can be typed is typed', (_, template) => {
    const language = 'nb'
    const table = tableFromTemplate(template, { year: 2024, language }, countingIdSource())
    const rows = table.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell, column) =>
        cell.state === 'blank' && !isComputed(table, { row: index, column }) ? aCell('2') : cell,
      ),
    }))
    const states = computeTable({ ...table, rows }).rows.flatMap((row) =>
      row.role === 'group' ? [] : row.cells.map(({ state }) => state),
    )
    expect(states.filter((state) => ['blank', 'uncalculated', 'error'].includes(state))).toEqual([])
  })

  it.each(languages)('make a report in %s that is read back without repairs', (language) => {
    const report = reportWithAll(language)
    expect(readReport(report)).toEqual({ ok: true, value: { report, repairs: [] } })
  })

  test.skipIf(problem !== null)('are valid in Word for both versions of Office', async () => {
    for (const language of languages) {
      const { bytes, warnings } = await exportReport(reportWithAll(language))
      expect(await validateWord(bytes)).toEqual([])
      expect(warnings.filter(({ code }) => code === 'wide-table')).toEqual([])
    }
  })
})

describe('the figures that follow', () => {
  it('from actual and budget are the result and the variance, also when the budget was negative', () => {
    const shown = shownWith('result-and-budget', {
      revenue: ['900', '880', '1000', '950'],
      payroll: ['400', '410', '450', '440'],
      'other-expenses': ['495', '480', '540', '530'],
      'financial-items': ['-1', '2', '3', '0'],
    })
    expect(shown('result')).toEqual(['4', '−8', '13', '−20', '33', '165,0 %'])
    expect(shown('payroll').slice(4)).toEqual(['10', '2,3 %'])
    expect(shown('financial-items').slice(4)).toEqual(['3', '–'])
  })

  it('from cost, additions and what is written off is the value, and the sum of the classes', () => {
    const shown = shownWith('intangible-assets', {
      cost: ['1000', '200'],
      additions: ['50', '30'],
      transferred: ['70', '-80'],
      accumulated: ['600', '0'],
      lifetime: ['3–10 år', ''],
    })
    expect(shown('value')).toEqual(['520', '150', '670'])
    expect(shown('transferred')).toEqual(['70', '−80', '−10'])
    expect(shown('lifetime')).toEqual(['3–10 år', '', ''])
  })

  it('from opening equity and the result is closing equity', () => {
    const shown = shownWith('equity', { opening: ['500', '-80'], result: ['0', '-84'] })
    expect(shown('closing')).toEqual(['500', '−164', '336'])
  })

  it('from the three parts is the total pay of a leader, not what other companies paid', () => {
    const shown = shownWith('leader-remuneration', {
      'chief-executive-this': ['', '1748', '320', '26', '', '100', '5'],
      'chief-executive-last': ['', '1650', '310', '', '', '', ''],
    })
    expect(shown('chief-executive-this').slice(0, 5)).toEqual([
      '2024',
      '1 748',
      '320',
      '26',
      '2 094',
    ])
    expect(shown('chief-executive-last')[4]).toBe('1 960')
    expect(shown('leader-1-this')[4]).toBe('')
  })

  it('from obligation and plan assets is the booked obligation, and parts of it are not added', () => {
    const shown = shownWith('pension-obligation', {
      gross: ['600', '500'],
      'plan-assets': ['-550', '-450'],
      'employer-contribution': ['7', '7'],
      actuarial: ['20', '-4'],
      'of-which-obligation': ['-80', '-60'],
    })
    expect(shown('net')).toEqual(['50', '50'])
    expect(shown('booked')).toEqual(['77', '53'])
  })

  it('from a premium fund is its closing balance, with what was withdrawn taken off', () => {
    const shown = shownWith('premium-fund', {
      opening: ['300', '470'],
      added: ['160', '50'],
      withdrawn: ['210', '220'],
    })
    expect(shown('closing')).toEqual(['250', '300'])
  })

  it('from two years of sick leave is the change in percentage points', () => {
    const shown = shownWith('sick-leave', {
      certified: ['4,5', '5,0', '4,7'],
      'self-reported': ['1,0', '1,2 %', '1,1'],
    })
    expect(shown('total').slice(0, 3)).toEqual(['5,5', '6,2', '5,8'])
    expect(shown('total')[3]).toBe('−0,4')
  })

  it('from two years of emissions is the change in per cent, not that of the kilometres', () => {
    const shown = shownWith('climate-accounts', { 'own-cars': ['1000', '8', '900', '6'] })
    expect(shown('own-cars')[4]).toBe('−25,0 %')
  })

  it('from women and men is their share of all, not the sum of two shares', () => {
    const shown = shownWith('temporary', { women: ['30', '300'], men: ['5', '100'] })
    expect(shown('women')[2]).toBe('10,0 %')
    expect(shown('total')).toEqual(['35', '400', '8,8 %'])
    expect(shownWith('gender-balance', { all: ['300', '100'] })('all')).toEqual([
      '300',
      '100',
      '400',
      '75,0 %',
    ])
  })

  it('from assets, equity and debt are sums that agree', () => {
    const assets = shownWith('assets', {
      intangible: ['', '100', '90'],
      property: ['', '50', '50'],
      equipment: ['', '30', '20'],
      shares: ['', '10', '10'],
      receivables: ['', '60', '70'],
      cash: ['', '5', '5'],
    })
    expect(assets('tangible')).toEqual(['', '80', '70'])
    expect(assets('assets')).toEqual(['', '255', '245'])
    const debt = shownWith('equity-and-liabilities', {
      'paid-in': ['', '50', '50'],
      retained: ['', '-20', '-10'],
      pension: ['', '25', '25'],
      'group-loans': ['', '100', '100'],
      suppliers: ['', '100', '80'],
    })
    expect(debt('sum-liabilities')).toEqual(['', '225', '205'])
    expect(debt('total')).toEqual(['', '255', '245'])
  })

  it('from the statement are the result, and what it is used for', () => {
    const shown = shownWith('income-statement', {
      'other-revenue': ['3', '1534', '1455'],
      payroll: ['5', '460', '412'],
      'other-expenses': ['6', '1045', '1022'],
      'financial-income': ['7', '7', '4'],
      'financial-expenses': ['7', '45', '35'],
    })
    expect(shown('operating-result')).toEqual(['', '29', '21'])
    expect(shown('result')).toEqual(['', '−9', '−10'])
  })

  it('from the parts of a cash flow is the closing balance', () => {
    const shown = shownWith('cash-flow', {
      'result-before-tax': ['', '-8', '-9'],
      depreciation: ['', '224', '200'],
      'purchase-of-assets': ['', '-170', '-150'],
      repayments: ['', '-40', '-40'],
      opening: ['', '14', '13'],
    })
    expect(shown('change')).toEqual(['', '6', '1'])
    expect(shown('closing')).toEqual(['', '20', '14'])
  })
})
