import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { assertExists } from '../../../shared/base/assert.ts'
import type { Report } from '../../../shared/report/report.ts'
import { aChapter, aReport, aRow, aTable } from '../../helpers/builders.ts'
import { aChart, chartReport, incomeTable } from '../../helpers/chart-report.ts'
import { exportReport, partsOf } from '../../helpers/word-export.ts'

async function chartXml(report: Report, number = 1): Promise<string> {
  const parts = partsOf((await exportReport(report)).bytes)
  return assertExists(parts[`word/charts/chart${number}.xml`], `the report has ${number} charts`)
}

function reportWith(block: ReturnType<typeof aChart>, table = incomeTable): Report {
  return aReport([aChapter('c-tall', [block])], [table])
}

describe('a chart in Word', () => {
  it('has the figures behind it in a workbook, so that it can be changed there', async () => {
    const { bytes } = await exportReport(reportWith(aChart('column', 't-inntekter', 'Inntekter')))
    const parts = unzipSync(bytes)
    const path = Object.keys(parts).find((one) => one.endsWith('.xlsx')) ?? ''
    const workbook = unzipSync(assertExists(parts[path], 'the chart has a workbook'))
    const sheet = strFromU8(assertExists(workbook['xl/worksheets/sheet1.xml'], 'with a sheet'))
    expect(sheet).toContain('<v>1203400</v>')
    const rels = partsOf(bytes)['word/charts/_rels/chart1.xml.rels']
    expect(rels).toContain(path.replace('word/', '../'))
  })

  it('is in Norwegian, in the theme of the report, with thousands parted the Norwegian way', async () => {
    const xml = await chartXml(reportWith(aChart('column', 't-inntekter', 'Inntekter')))
    expect(xml).toContain('<c:lang val="nb-NO"/>')
    expect(xml).not.toContain('en-US')
    expect(xml).toContain('<a:latin typeface="Inter"/>')
    expect(xml).toContain('formatCode="[&gt;=1000000]#\\\u00a0###\\\u00a0##0;')
    expect(xml).not.toContain('#,##0')
  })

  it('tells every other series apart by a pattern, and lines by their markers', async () => {
    const columns = await chartXml(reportWith(aChart('stacked', 't-inntekter', 'Inntekter')))
    expect(columns.match(/<a:pattFill prst="dkUpDiag">/g)).toHaveLength(1)
    const lines = await chartXml(reportWith(aChart('line', 't-inntekter', 'Inntekter')))
    expect(lines).not.toContain('pattFill')
    expect([...lines.matchAll(/<c:symbol val="(\w+)"/g)].map(([, shape]) => shape)).toEqual([
      ...['circle', 'square', 'triangle'],
    ])
  })

  it('writes a minus sign, and sets the names of categories clear of what is below zero', async () => {
    const table = aTable({ rows: [aRow('Resultat', ['-8406', '1200'])] })
    const xml = await chartXml(reportWith(aChart('column', 't-resultat', 'Resultat'), table))
    expect(xml).toMatch(/formatCode="#\\\u00a0##0;\u2212#\\\u00a0##0;0"/)
    expect(xml).toMatch(/<c:catAx>.*<c:tickLblPos val="low"\/>/s)
  })

  it('leaves out what Word cannot hold', async () => {
    const odd = { ...incomeTable, rows: [aRow('Ulo\ufffevlig\u0001', ['1', '2', '3'])] }
    const { bytes } = await exportReport(reportWith(aChart('bar', 't-inntekter', 'X'), odd))
    expect(partsOf(bytes)['word/charts/chart1.xml']).toContain('<c:v>Ulovlig</c:v>')
  })

  it('says what it shows, and a risk matrix is a table with its levels in words', async () => {
    const xml = partsOf((await exportReport(chartReport())).bytes)['word/document.xml'] ?? ''
    expect(xml).toMatch(/descr="Linjediagram\. 2023: høyest juni med 12.670/)
    expect(xml).toMatch(/w:tblDescription w:val="Risikomatrise\. 1 Mangel på fagfolk: høy/)
    expect(xml).toContain('Høy: 1')
    expect(xml.match(/<c:chart /g)).toHaveLength(5)
  })
})
