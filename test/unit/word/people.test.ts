import { describe, expect, it } from 'vitest'
import type { Person } from '../../../shared/report/person.ts'
import type { Block, Report } from '../../../shared/report/report.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { aPerson, peopleReport } from '../../helpers/people-report.ts'
import { exportPart, exportReport } from '../../helpers/word-export.ts'

const document = 'word/document.xml'
const children = [{ text: '' }] as const
const signatures: Block = {
  ...{ type: 'signatures', id: 'b-signatur', place: 'Oslo', date: '2025-04-03' },
  children,
}

function reportOf(people: ReadonlyArray<Person>, ...blocks: ReadonlyArray<Block>): Report {
  const report = aReport([aChapter('c-en', [...blocks, aParagraph('b-slutt', 'Slutt.')])])
  return { ...report, settings: { ...report.settings, people } }
}

function board(count: number): ReadonlyArray<Person> {
  return Array.from({ length: count }, (_, index) => ({
    ...aPerson(`Medlem ${index}`, 'boardMember'),
    id: `p-medlem${index}` as const,
  }))
}

/** Each paragraph of a style as its text and whether it stays with the next. */
function paragraphs(xml: string, style: string) {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => ({
      text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
      staysWithNext: paragraph.includes('<w:keepNext/>'),
    }))
}

describe('signatures in Word', () => {
  it('hold place, date, names and roles together to the last', async () => {
    const xml = await exportPart(reportOf(board(9), signatures), document)
    expect(paragraphs(xml, 'SignaturePlace')).toEqual([
      { text: 'Oslo, 3. april 2025', staysWithNext: true },
    ])
    expect(paragraphs(xml, 'Signer')).toHaveLength(9)
    expect(paragraphs(xml, 'Signer').every(({ staysWithNext }) => staysWithNext)).toBe(true)
    const roles = paragraphs(xml, 'SignerRole').map(({ staysWithNext }) => staysWithNext)
    expect(roles).toEqual([...Array.from({ length: 8 }, () => true), false])
  })

  it('let those that no page can hold go on to the next, each name with its role', async () => {
    const xml = await exportPart(reportOf(board(30), signatures), document)
    expect(paragraphs(xml, 'Signer').every(({ staysWithNext }) => staysWithNext)).toBe(true)
    expect(paragraphs(xml, 'SignerRole').some(({ staysWithNext }) => staysWithNext)).toBe(false)
  })

  it('leave a line to write the date on until it is known, and say so', async () => {
    const undated = reportOf(board(1), { ...signatures, date: undefined } as never)
    expect(paragraphs(await exportPart(undated, document), 'SignaturePlace')).toEqual([
      { text: 'Oslo, ', staysWithNext: true },
    ])
    expect(await exportPart(undated, document)).toContain('w:leader="underscore"')
    const { warnings } = await exportReport(undated)
    expect(warnings.map(({ code }) => code)).toEqual(['undated-signatures'])
  })

  it('say when nobody signs, and not that the chapter is empty as well', async () => {
    const blocks = [signatures, aParagraph('b-tom', '')]
    const { warnings } = await exportReport(aReport([aChapter('c-en', blocks)]))
    expect(warnings).toMatchObject([{ code: 'no-signers', place: '1 c-en' }])
  })
})

describe('a roster in Word', () => {
  it('is a table with a marked head row and alternative text, and no numbered caption', async () => {
    const xml = await exportPart(peopleReport(), document)
    const [first, second] = xml.match(/<w:tbl>.*?<\/w:tbl>/g) ?? []
    expect(first).toContain('<w:tblCaption w:val="Styret i 2024"/>')
    expect(first?.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(first).toContain('fra 1.6.2024')
    expect(second).not.toContain('Periode')
    expect(xml).not.toContain('SEQ Tabell')
  })

  it('does not grow together with the table before it', async () => {
    const xml = await exportPart(peopleReport(), document)
    expect(xml).not.toContain('</w:tbl><w:tbl>')
    expect(paragraphs(xml, 'Caption')).toEqual([{ text: 'Ledelsen i 2024', staysWithNext: false }])
  })

  it('begins the new page after a page break, and says when it is empty', async () => {
    const pageBreak: Block = { type: 'page-break', id: 'b-skift', children }
    const roster: Block = { ...{ type: 'people', id: 'b-liste', show: 'board' }, children }
    const before = aParagraph('b-foer', 'Før.')
    const xml = await exportPart(reportOf(board(2), before, pageBreak, roster), document)
    expect(xml.match(/<w:tbl>.*?<\/w:tr>/)?.[0]).toContain('<w:pageBreakBefore/>')
    const { warnings } = await exportReport(reportOf([], roster))
    expect(warnings).toMatchObject([{ code: 'empty-roster', place: '1 c-en' }])
  })
})

describe('a contact block in Word', () => {
  it('has links to mail and web', async () => {
    const relations = await exportPart(peopleReport(), 'word/_rels/document.xml.rels')
    expect(relations).toContain('mailto:post@example.no')
    expect(relations).toContain('https://www.example.no/')
  })
})
