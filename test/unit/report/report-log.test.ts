import { describe, expect, it } from 'vitest'
import { openProject, openProjectParts } from '../../../shared/project/open-project.ts'
import type { Report } from '../../../shared/report/report.ts'
import { MAX_LOG_ENTRIES, type ReportLog, withLogEntry } from '../../../shared/report/report-log.ts'
import { versionedContent } from '../../../shared/report/report-version.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { looseParts, projectBytes, sha256 } from '../../helpers/project-bytes.ts'

const hash = (letter: string) => letter.repeat(64)
const log: ReportLog = [
  { kind: 'status', at: '2025-04-03T10:00:00.000Z', from: 'draft', to: 'toSigning' },
  {
    ...{ kind: 'export', at: '2025-04-03T10:01:00.000Z', format: 'docx', file: 'rapport.docx' },
    ...{ sha256: hash('a'), bytes: 1234, version: hash('b'), status: 'toSigning' },
  },
]
const report: Report = {
  ...aReport([aChapter('c-a', [aParagraph('b-a', 'Tekst')])]),
  status: 'toSigning',
  log,
}

describe('the log of a report', () => {
  it('is kept in the file with the status, in a part of its own', () => {
    expect([...looseParts(report).keys()]).toContain('exports.json')
    expect(openProject(projectBytes(report), sha256)).toMatchObject({
      value: { report, repairs: [] },
    })
  })

  it.each(['{"not": "a list"}', 'no JSON at all', ''])(
    'never loses the report when it is damaged: %s',
    (damaged) => {
      const parts = looseParts(report)
      parts.set('exports.json', new TextEncoder().encode(damaged))
      const { log: _, ...rest } = report
      const opened = openProjectParts(parts, () => '')
      expect(opened).toMatchObject({ value: { report: rest } })
      expect(opened.ok && opened.value.repairs).not.toEqual([])
    },
  )

  it('loses only the entries that do not hold, and says so', () => {
    const parts = looseParts(report)
    const entries = [{ ...log[1], sha256: 'short' }, { kind: 'other' }, log[0]]
    parts.set('exports.json', new TextEncoder().encode(JSON.stringify(entries)))
    const opened = openProjectParts(parts, () => '')
    expect(opened).toMatchObject({ value: { report: { log: [log[0]] } } })
    expect(opened.ok && opened.value.repairs).toHaveLength(2)
  })

  it('lets the oldest entries go when it is full', () => {
    const [entry] = log
    const full = Array.from({ length: MAX_LOG_ENTRIES }, () => entry) as unknown as ReportLog
    const next = withLogEntry(full, { ...log[0], at: '2026-01-01T00:00:00.000Z' } as never)
    expect(next).toHaveLength(MAX_LOG_ENTRIES)
    expect(next.at(-1)?.at).toBe('2026-01-01T00:00:00.000Z')
  })
})

describe('the version of a report', () => {
  it('is another when the text is, and the same whatever its status, log and notes are', () => {
    const version = versionedContent(report)
    const [chapter] = report.chapters
    const changed = { ...report, chapters: [{ ...chapter, title: 'Ny' }] } as Report
    expect(versionedContent(changed)).not.toBe(version)
    const same = {
      ...aReport([{ ...chapter, notes: 'Husk', owner: 'Kari', status: 'approved' } as never]),
    }
    expect(versionedContent(same)).toBe(version)
  })
})
