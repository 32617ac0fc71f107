import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countingIdSource } from '../../../shared/base/id.ts'
import { languages } from '../../../shared/language/language.ts'
import { beginnings, newReport, type ReportTemplate } from '../../../shared/report/new-report.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import { chapterKinds } from '../../../shared/report/report.ts'

const folder = new URL('../../../resources/templates/', import.meta.url)
const files = readdirSync(folder).sort()

function readTemplate(file: string): ReportTemplate {
  // Safe: the first test below checks the shape of every file, key by key.
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as ReportTemplate
}

/** Every text of the template that has a language, with its place. */
function localisedTexts(
  template: ReportTemplate,
): ReadonlyArray<readonly [string, ReportTemplate['title']]> {
  const { title, description, reportTitle, chapters } = template
  return [
    ['title', title],
    ['description', description],
    ['reportTitle', reportTitle],
    ...chapters.map((chapter, index) => [`chapters[${index}]`, chapter.title] as const),
  ]
}

function titlesOf(file: string): ReadonlyArray<string> {
  return readTemplate(file).chapters.map(({ title }) => title.nb)
}

const onlyNynorsk = new Set(
  'ikkje ein eit frå dei leiing leiinga verksemd verksemda tilsette tal nøkkeltal notar'.split(' '),
)
const onlyBokmal = new Set(
  'ikke en et fra de ledelse ledelsen virksomhet virksomheten ansatte nøkkeltall noter'.split(' '),
)

function wordsIn(text: string): ReadonlyArray<string> {
  return text.toLowerCase().split(/[^a-zæøå]+/)
}

describe('templates', () => {
  it('are the six the command line and the start screen offer, each named by its id', () => {
    expect(files).toEqual([
      'arsrapport-dfo.json',
      'arsrapport-hf.json',
      'lederlonn.json',
      'styresak.json',
      'tertialrapport.json',
      'tom.json',
    ])
    for (const file of files) expect(`${readTemplate(file).id}.json`).toBe(file)
  })

  it.each(files)('%s has exactly the properties of a template', (file) => {
    const template = readTemplate(file)
    const keys = new Set(['chapters', 'description', 'id', 'reportTitle', 'title'])
    const chapterKeys = new Set(['kind', 'level', 'numbered', 'title'])
    expect(new Set(Object.keys(template))).toEqual(keys)
    expect(template.chapters.length).toBeGreaterThan(0)
    for (const chapter of template.chapters) {
      const { begins = [], ...rest } = chapter
      expect(new Set(Object.keys(rest))).toEqual(chapterKeys)
      for (const beginning of begins) expect(beginnings).toContain(beginning)
      expect(chapterKinds).toContain(chapter.kind)
      expect(typeof chapter.numbered).toBe('boolean')
    }
  })

  it.each(files)('%s has every text in bokmål and nynorsk', (file) => {
    for (const [place, text] of localisedTexts(readTemplate(file))) {
      expect(new Set(Object.keys(text)), place).toEqual(new Set(languages))
      for (const value of Object.values(text)) {
        expect(typeof value, place).toBe('string')
        expect(String(value), place).toBe(String(value).trim())
        expect(value, place).not.toBe('')
      }
    }
  })

  it.each(files)('%s keeps the two forms of Norwegian apart', (file) => {
    for (const [place, text] of localisedTexts(readTemplate(file))) {
      expect(
        wordsIn(text.nb).filter((word) => onlyNynorsk.has(word)),
        place,
      ).toEqual([])
      expect(
        wordsIn(text.nn).filter((word) => onlyBokmal.has(word)),
        place,
      ).toEqual([])
    }
  })

  it.each(files.flatMap((file) => languages.map((language) => [file, language] as const)))(
    '%s makes a report in %s that is read back without repairs',
    (file, language) => {
      const template = readTemplate(file)
      const options = { organisation: 'Prøve HF', year: 2024, language }
      const report = newReport(template, options, countingIdSource())
      expect(readReport(report)).toEqual({ ok: true, value: { report, repairs: [] } })
      expect(report.settings.title).toContain('2024')
      for (const chapter of report.chapters) expect(chapter.title).not.toMatch(/[{}]/)
    },
  )

  it('begin an annual report with a foreword and end it with signatures, both without number', () => {
    const { chapters } = readTemplate('arsrapport-hf.json')
    expect(chapters.at(0)).toMatchObject({ title: { nb: 'Forord' }, numbered: false })
    expect(chapters.at(-1)).toMatchObject({ kind: 'signature', numbered: false })
  })

  it('show the board and the management, and end with lines to sign on', () => {
    const options = { organisation: 'Prøve HF', year: 2024, language: 'nn' } as const
    const { chapters } = newReport(readTemplate('arsrapport-hf.json'), options, countingIdSource())
    const board = chapters.find(({ title }) => title === 'Styret og leiinga')
    expect(board?.blocks).toMatchObject([
      { type: 'heading', children: [{ text: 'Styret' }] },
      { type: 'people', show: 'board' },
      { type: 'heading', children: [{ text: 'Leiinga' }] },
      { type: 'people', show: 'management' },
      { type: 'paragraph' },
    ])
    expect(chapters.at(-1)?.blocks[0]).toMatchObject({ type: 'signatures', place: '' })
  })

  it('give the statements and the notes of the accounts their kinds', () => {
    const { chapters } = readTemplate('arsrapport-hf.json')
    expect(
      chapters.filter(({ kind }) => kind === 'statement').map(({ title }) => title.nb),
    ).toEqual(['Resultatregnskap', 'Balanse', 'Kontantstrømoppstilling'])
    const notes = chapters.filter(({ kind }) => kind === 'note')
    expect(notes.map(({ title }) => Number(/^Note (\d+) /.exec(title.nb)?.[1]))).toEqual(
      notes.map((_, index) => index + 1),
    )
  })

  it('give the state report its six numbered parts', () => {
    const { chapters } = readTemplate('arsrapport-dfo.json')
    const parts = chapters.filter(({ level, numbered }) => level === 1 && numbered)
    expect(parts).toHaveLength(6)
  })

  it('have a place for the proposed decision in a board case', () => {
    expect(titlesOf('styresak.json')).toContain('Forslag til vedtak')
  })
})
