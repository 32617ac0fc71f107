import { describe, expect, it } from 'vitest'
import { correctWord } from '../../../renderer/spelling/spelling-actions.ts'
import { type WrittenWord, wordsOfText } from '../../../renderer/spelling/written-words.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, history } from '../../../renderer/stores/report-store.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import type { Block, Chapter, Inline, Report } from '../../../shared/report/report.ts'
import { textsOfChapter } from '../../../shared/report/written-texts.ts'
import {
  aCell,
  aChapter,
  aColumn,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { photoName } from '../../helpers/pictures.ts'
import { settle } from '../../helpers/settle.ts'

const number: Inline = {
  type: 'number',
  fact: 't-resultat/w-inntekter/k-2024',
  style: { wording: 'figure' },
  children: [{ text: '' }],
}
const note: Inline = {
  type: 'footnote',
  id: 'b-note',
  content: [{ text: 'Se regn' }, { text: 'skpet', italic: true }, { text: ' for fjoråret' }],
  children: [{ text: '' }],
}
const link: Inline = {
  type: 'link',
  url: 'https://eksempel.no/regnskp',
  children: [{ text: 'vurdringen' }],
}
const picture: Block = {
  type: 'image',
  id: 'b-bilde',
  media: photoName,
  alt: 'En bygnning',
  credit: 'Kari Tindvik',
  children: [{ text: 'Bildettekst' }],
}
const table = aTable({
  caption: 'Tabelltekxt',
  columns: [aColumn('2024'), aColumn('Komentar', { role: 'comment' })],
  rows: [aRow('Inntekkter ekskl. tilskudd', ['12', aCell('Økte litt mer enn ventett')])],
  footnotes: [{ id: 'n-a', marker: '', text: 'Foreløpigg tall' }],
})
const written = aReport(
  [
    aChapter(
      'c-a',
      [
        aParagraph('b-a', 'Vi har ', number, ' i regn', { text: 'skpet', bold: true }, note, '.'),
        aParagraph('b-b', 'Se ', link, '.'),
        aTableBlock('b-t', 't-resultat'),
        picture,
      ],
      { title: 'Forrord' },
    ),
  ],
  [table],
)

describe('the words of a chapter', () => {
  it('are those a person has written, wherever they stand; not addresses, names or abbreviations in labels', () => {
    const words = wordsIn(written).map(({ word, place }) => `${place.kind} ${word}`)
    expect(words).toEqual([
      ...['title Forrord', 'text Vi', 'text har', 'text regnskpet'],
      ...['footnote Se', 'footnote regnskpet', 'footnote for', 'footnote fjoråret'],
      ...['text Se', 'text vurdringen', 'caption Tabelltekxt', 'heading Post', 'heading Komentar'],
      ...['label Inntekkter', 'label tilskudd', 'cell Økte', 'cell litt', 'cell mer', 'cell enn'],
      ...['cell ventett', 'note Foreløpigg', 'note tall', 'text Bildettekst'],
      ...['alt En', 'alt bygnning'],
    ])
  })

  it('are judged by the language of their passage, and not at all where it is foreign', () => {
    const report = aReport([
      aChapter(
        'c-a',
        [
          aParagraph('b-a', 'Vi sa ', { text: 'good hands', language: 'en' }, ' om det, ', {
            text: 'og dei svara',
            language: 'nn',
          }),
        ],
        { title: '' },
      ),
    ])
    expect(wordsIn(report).map(({ word, language }) => `${language} ${word}`)).toEqual([
      ...['nb Vi', 'nb sa', 'nb om', 'nb det', 'nn og', 'nn dei', 'nn svara'],
    ])
  })
})

describe('correcting a word', () => {
  it.each([
    ['text', 'regnskpet', 'regnskapet'],
    ['text', 'vurdringen', 'vurderingen'],
    ['title', 'Forrord', 'Forord'],
    ['footnote', 'regnskpet', 'regnskapet'],
    ['caption', 'Tabelltekxt', 'Tabelltekst'],
    ['heading', 'Komentar', 'Kommentar'],
    ['label', 'Inntekkter', 'Inntekter'],
    ['cell', 'ventett', 'ventet'],
    ['note', 'Foreløpigg', 'Foreløpig'],
    ['alt', 'bygnning', 'bygning'],
  ])('writes it in a %s, and takes it back in one step', async (kind, wrong, correct) => {
    showReport(written)
    const before = canonicalJson(currentReport())
    const found = wordsIn(currentReport()).find(
      ({ place, word }) => place.kind === kind && word === wrong,
    )
    correctWord(assertExists(found, `«${wrong}» is written there`), correct)
    await settle()
    const words = wordsIn(currentReport()).filter(({ place }) => place.kind === kind)
    expect(words.map(({ word }) => word)).toContain(correct)
    expect(words.map(({ word }) => word)).not.toContain(wrong)
    history.undo()
    await settle()
    expect(canonicalJson(currentReport())).toBe(before)
  })
})

function wordsIn({ chapters, tables, settings }: Report): ReadonlyArray<WrittenWord> {
  const ofChapter = (chapter: Chapter) =>
    textsOfChapter(chapter, tables).flatMap((text) =>
      wordsOfText(chapter.id, text, settings.language),
    )
  return chapters.flatMap(ofChapter)
}
