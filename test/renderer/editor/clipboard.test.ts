import { describe, expect, it } from 'vitest'
import { blocksFromHtml } from '../../../renderer/editor/clipboard/blocks-from-html.ts'
import { htmlWithFootnotes } from '../../../renderer/editor/clipboard/copied-footnotes.ts'
import { plainText } from '../../../renderer/editor/clipboard/plain-text.ts'
import { asSlate } from '../../../renderer/editor/slate-types.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { editorOf } from '../../../renderer/stores/report-store.ts'
import { shownText } from '../../../renderer/stores/resolved-store.ts'
import { type BlockId, countingIdSource } from '../../../shared/base/id.ts'
import type { FootnoteChip, NumberChip } from '../../../shared/report/report.ts'
import { aClipboard, anEditor, caretAt, idsOf, outline } from '../../helpers/an-editor.ts'
import {
  aChapter,
  aColumn,
  aHeading,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'

const number: NumberChip = {
  type: 'number',
  fact: 't-a/w-a/k-a',
  style: { wording: 'figure' },
  children: [{ text: '' }],
}

describe('copying and pasting within the report', () => {
  it('writes live numbers and references as they are shown', () => {
    const nodes = anEditor([
      aParagraph('b-a', 'Vi har ', number, ' brukere.'),
      aHeading('b-b', 2, 'Ny'),
    ])
    expect(plainText(nodes.children, () => '12\u00a0384')).toBe('Vi har 12\u00a0384 brukere.\nNy')
  })

  it('writes a table among the words as lines with tabs', () => {
    showReport(
      aReport(
        [
          aChapter('c-a', [
            aParagraph('b-a', 'Før'),
            aTableBlock('b-t', 't-resultat'),
            aParagraph('b-b', 'Etter'),
          ]),
        ],
        [aTable()],
      ),
    )
    const editor = editorOf('c-a')
    editor.select(editor.range([]))
    const copied = plainText(editor.getFragment(), shownText)
    expect(copied.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Før',
      'Tabell 1 Resultat',
      'Post\t2024\t2023',
      'Inntekter\t1 534 831\t1 402 144',
      'Kostnader\t1 543 237\t1 411 912',
      'Resultat\t−8 406\t−9 768',
      'Etter',
    ])
  })

  it('writes footnotes at the end with the numbers they have in the report, those of a table under it', () => {
    const note = (id: BlockId, words: string): FootnoteChip => ({
      type: 'footnote',
      id,
      content: [{ text: words }],
      children: [{ text: '' }],
    })
    const table = aTable({
      rows: [aRow('Inntekter', ['1'], { footnotes: ['n-a'] })],
      columns: [aColumn('2024')],
      footnotes: [{ id: 'n-a', marker: '', text: 'Uten tilskudd' }],
    })
    showReport(
      aReport(
        [
          aChapter('c-a', [
            aParagraph('b-a', 'Første', note('b-n1', 'Ikke med.'), ''),
            aParagraph('b-b', 'Budsjettet', note('b-n2', 'Vedtatt i mai.'), ' holdt.'),
            aTableBlock('b-t', 't-resultat'),
          ]),
        ],
        [table],
      ),
    )
    const editor = editorOf('c-a')
    editor.select({ anchor: editor.start([1]), focus: editor.end([2]) })
    const copied = plainText(editor.getFragment(), shownText)
    expect(copied.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Budsjettet[2] holdt.',
      'Tabell 1 Resultat',
      'Post\t2024',
      'Inntekter [1]\t1',
      '[1] Uten tilskudd',
      '',
      '[2] Vedtatt i mai.',
    ])
  })

  it('writes footnotes in HTML as writing programs know them, and reads them back', () => {
    const copied = htmlWithFootnotes(
      '<p style="color: red">Budsjettet<span data-footnote="b-n2"><sup>2</sup></span> holdt.</p>',
      [{ id: 'b-n2', number: '2', text: 'Vedtatt <i> mai.' }],
    )
    expect(copied).toContain('<p style="color: red">')
    const blocks = blocksFromHtml(copied, countingIdSource())
    expect(blocks).toMatchObject([
      {
        type: 'paragraph',
        children: [
          { text: 'Budsjettet' },
          { type: 'footnote', content: [{ text: 'Vedtatt <i> mai.' }] },
          { text: ' holdt.' },
        ],
      },
    ])
  })

  it('gives new ids to what is pasted and keeps a heading a heading', () => {
    const editor = anEditor([aParagraph('b-a', 'Før')])
    caretAt(editor, 0, 'end')
    editor.insertFragment(asSlate([aHeading('b-a', 2, 'Tittel'), aParagraph('b-b', 'Tekst')]))
    expect(outline(editor)).toEqual(['paragraph Før', 'heading2 Tittel', 'paragraph Tekst'])
    expect(new Set(idsOf(editor)).size).toBe(3)
  })

  it('lets one pasted paragraph go on in the sentence, and several stand by themselves', () => {
    const editor = anEditor([aParagraph('b-a', 'Før etter')])
    editor.select({ anchor: { path: [0, 0], offset: 4 }, focus: { path: [0, 0], offset: 4 } })
    editor.insertFragment(asSlate([aParagraph('b-x', 'midt i ')]))
    expect(outline(editor)).toEqual(['paragraph Før midt i etter'])
    editor.select({ anchor: { path: [0, 0], offset: 4 }, focus: { path: [0, 0], offset: 4 } })
    editor.insertFragment(asSlate([aParagraph('b-x', 'En'), aParagraph('b-y', 'To')]))
    expect(outline(editor)).toEqual([
      'paragraph Før',
      'paragraph En',
      'paragraph To',
      'paragraph midt i etter',
    ])
  })

  it('makes a paragraph of each pasted line', () => {
    const editor = anEditor([aParagraph('b-a', '')])
    editor.insertData(aClipboard({ 'text/plain': 'En\r\nTo\n\nTre' }))
    expect(outline(editor)).toEqual(['paragraph En', 'paragraph To', 'paragraph Tre'])
  })

  it('refuses what is too large to be read', () => {
    const editor = anEditor([aParagraph('b-a', '')])
    editor.insertData(aClipboard({ 'text/plain': 'x'.repeat(2_000_001) }))
    expect(outline(editor)).toEqual(['paragraph'])
  })
})

function pasted(html: string): ReadonlyArray<string> {
  const editor = anEditor([aParagraph('b-a', '')])
  editor.insertData(aClipboard({ 'text/html': html }))
  return outline(editor)
}

describe('pasting from Word and the web', () => {
  it('keeps headings, paragraphs, lists and quotes', () => {
    const html =
      '<h1>A</h1><p>B</p><ul><li>C<ul><li>D</li></ul></li></ul><ol><li>E</li></ol><blockquote>F</blockquote><h4>G</h4>'
    expect(pasted(html)).toEqual([
      'heading2 A',
      'paragraph B',
      'bullet0 C',
      'bullet1 D',
      'number0 E',
      'quote F',
      'heading4 G',
    ])
  })

  it('reads the lists of Word, which are paragraphs', () => {
    const item = (level: number, mark: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}</span>${words}<o:p></o:p></p>`
    expect(pasted(item(1, '·', 'A') + item(2, 'o', 'B') + item(1, '1.', 'C'))).toEqual([
      'bullet0 A',
      'bullet1 B',
      'number0 C',
    ])
  })

  it('keeps bold, italic and safe links, and drops the rest', () => {
    const [block] = blocksFromHtml(
      '<p><b>A</b> <span style="font-style:italic">B</span> <a href="https://example.com/x">C</a> <a href="javascript:alert(1)">D</a><script>E</script><img src=x onerror=F></p>',
      countingIdSource(),
    )
    expect(block?.children).toEqual([
      { text: 'A', bold: true },
      { text: ' ' },
      { text: 'B', italic: true },
      { text: ' ' },
      { type: 'link', url: 'https://example.com/x', children: [{ text: 'C' }] },
      { text: ' ' },
      { text: 'D' },
    ])
  })
})
