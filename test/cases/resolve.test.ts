import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import { describeResolved, type ReportSketch, reportFromSketch } from '../helpers/report-sketch.ts'

type Case = ReportSketch & {
  readonly why: string
  readonly shown: ReadonlyArray<string>
  readonly problems: ReadonlyArray<string>
}

const folder = join(import.meta.dirname, 'resolve')

describe('a report is worded', () => {
  test.each(readdirSync(folder).sort())('%s', (file) => {
    const { shown, problems, ...sketch }: Case = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    )
    const report = reportFromSketch(sketch)
    const resolved = resolveReport(report, buildLedger(Object.values(report.tables)))
    expect(describeResolved(resolved)).toEqual(shown)
    expect(resolved.problems.map(({ code, block }) => `${code} ${block}`)).toEqual(problems)
  })
})
