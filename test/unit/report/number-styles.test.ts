import { expect, test } from 'vitest'
import { sha256 } from '../../../electron/files/sha256.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { openProject } from '../../../shared/project/open-project.ts'
import { addTables } from '../../../shared/report/edit-report.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { aChapter, aParagraph, aReport, aTable } from '../../helpers/builders.ts'
import { projectBytes } from '../../helpers/project-bytes.ts'

const blocks = [aParagraph('b-a', 'Tekst')]
const report = aReport([aChapter('c-a', blocks, { numberStyle: 'zero' })])

test('how a chapter writes its number follows the file', () => {
  expect(openProject(projectBytes(report), sha256)).toMatchObject({ value: { report } })
})

test('a way of writing numbers that is not known is left out and named', () => {
  const [chapter] = report.chapters
  const read = readReport({ ...report, chapters: [{ ...chapter, numberStyle: 'roman' }] })
  expect(read.ok && read.value.repairs).toEqual([
    { code: 'invalid-value', place: 'chapters[0].numberStyle' },
  ])
  expect(read.ok && read.value.report.chapters[0]).not.toHaveProperty('numberStyle')
})

test('a chapter that tables are imported to writes its number as those before it', () => {
  const added = addTables(report, [aTable()], { newChapter: 'Regnskap' }, countingIdSource())
  expect(added.chapters.map(({ numberStyle }) => numberStyle)).toEqual(['zero', 'zero'])
})
