import { describe, expect, test } from 'vitest'
import { openProject } from '../../../shared/project/open-project.ts'
import { projectBytes, sha256 } from '../../helpers/project-bytes.ts'
import {
  annualReport,
  assessmentCase,
  boardCase,
  reportFromOutline,
} from '../../helpers/reference-reports.ts'
import { validateWord, validatorProblem } from '../../helpers/validate-word.ts'
import { exportReport, resolved } from '../../helpers/word-export.ts'

const problem = await validatorProblem()

/** The structure of three published reports, as the field's inventory counts it. */
const reports = [
  ['a board case', boardCase, { tables: 2, decisions: 1, signatures: 1, quotes: 2 }],
  [
    'a case with assessments',
    assessmentCase,
    { tables: 1, decisions: 3, signatures: 0, quotes: 0 },
  ],
  ['an annual report', annualReport, { tables: 51, decisions: 0, signatures: 1, quotes: 0 }],
] as const

describe.each(reports)('%s', (title, outline, counts) => {
  const report = reportFromOutline(title, outline)
  const blocks = report.chapters.flatMap((chapter) => chapter.blocks)

  test('has a construct for everything in it', () => {
    expect(resolved(report).problems).toEqual([])
    expect({
      tables: blocks.filter(({ type }) => type === 'table').length,
      decisions: blocks.filter((block) => 'list' in block && block.list === 'decision').length,
      signatures: blocks.filter(({ type }) => type === 'signatures').length,
      quotes: blocks.filter(({ type }) => type === 'quote').length,
    }).toEqual(counts)
  })

  test('is saved and opened again as it was', () => {
    expect(openProject(projectBytes(report), sha256)).toMatchObject({
      ok: true,
      value: { report, repairs: [] },
    })
  })

  test.skipIf(problem !== null)('is a Word file without findings', async () => {
    expect(await validateWord((await exportReport(report)).bytes)).toEqual([])
  })
})
