import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentFromHtml } from '../../../renderer/editor/clipboard/document-from-html.ts'
import { pasteForeign } from '../../../renderer/editor/clipboard/handle-paste.ts'
import { isWithinLimits } from '../../../renderer/editor/clipboard/limits.ts'
import { readablePictures } from '../../../renderer/editor/clipboard/pasted-pictures.ts'
import { picturesInRtf } from '../../../renderer/editor/clipboard/rtf-pictures.ts'
import { blocksOf } from '../../../renderer/editor/slate-types.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, editorOf, history } from '../../../renderer/stores/report-store.ts'
import { uiStore } from '../../../renderer/stores/ui-store.ts'
import { assertExists } from '../../../shared/base/assert.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { checkPicture } from '../../../shared/media/check-picture.ts'
import { aClipboard, caretAt, outline } from '../../helpers/an-editor.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { settle } from '../../helpers/settle.ts'
import { projectRoot } from '../../helpers/source-files.ts'

const report = aReport([aChapter('c-a', [aParagraph('b-a', 'Før'), aParagraph('b-b', '')])])

const fixture = (name: string) =>
  readFileSync(join(projectRoot, 'test/fixtures/clipboard', name), 'utf8')

const read = (html: string) => documentFromHtml(html, 'Kapittel', countingIdSource())

/** Paragraphs with the text of their footnotes in brackets, `*` round what is in italics. */
function words(html: string): ReadonlyArray<string> {
  return read(html).blocks.map(({ children }) =>
    children
      .map((child) => {
        if (!('type' in child)) return 'text' in child ? child.text : ''
        if (child.type !== 'footnote') return `<${child.type}>`
        return `[${child.content.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('')}]`
      })
      .join(''),
  )
}

async function sizes(html: string, rtf = '', files: ReadonlyArray<File> = []) {
  const { pictures } = read(html)
  const found = readablePictures(pictures, files, () => rtf)
  return await Promise.all(
    found.map(async ({ alt, after, read: readBytes }) => {
      const source = await readBytes()
      const bytes = source && 'bytes' in source ? source.bytes : new Uint8Array()
      const checked = checkPicture(bytes)
      const size = checked.ok ? `${checked.value.width}×${checked.value.height}` : 'damaged'
      return `${size} after ${after} ${alt}`.trim()
    }),
  )
}

const documentWords = [
  'Lønn',
  'Lønnen økte i 2024.[Tallet er *foreløpig*.] Det er mer enn i fjor.[Se note 5. Andre avsnitt.]',
]

describe('footnotes in what is pasted', () => {
  it('from Word become footnotes with their text', () => {
    expect(words(fixture('word-footnotes.html'))).toEqual([
      ...documentWords,
      'Etter bildet.',
      'Til slutt.',
    ])
  })

  it('from LibreOffice become footnotes with their text', () => {
    const found = words(fixture('writer-document.html'))
    expect(found.slice(0, 2)).toEqual(documentWords)
    expect(found.at(-1)).toBe('Til slutt.')
  })

  it('from Google Docs and the web become footnotes with their text', () => {
    expect(words(fixture('google-docs.html'))).toEqual([
      'Lønn',
      'Lønnen økte i 2024.[Tallet er *foreløpig*.] Mye.',
      'Til slutt.',
    ])
    const web =
      '<p>Tekst<sup id="r1"><a href="#n1">1</a></sup>.</p><ol><li id="n1">Kilde. <a href="#r1">↩</a></li></ol>'
    expect(words(web)).toEqual(['Tekst[Kilde.].'])
  })

  it('stay words when the note is not there, points elsewhere, or stands in a table', () => {
    expect(words('<p>Tekst<a href="#_ftn1" name="_ftnref1">[1]</a></p>')).toEqual(['Tekst[1]'])
    expect(words('<p><a href="#b" name="a">Se her</a></p><p id="b">Målet</p>')).toEqual([
      'Se her',
      'Målet',
    ])
    const table =
      '<table><tr><td>A</td><td>B<a name="r" href="#n">1</a></td></tr><tr><td>C</td><td>D</td></tr></table><p><a name="n" href="#r">1</a> Noten</p>'
    expect(words(table).at(-1)).toBe('1 Noten')
  })
})

describe('pictures in what is pasted', () => {
  it('are read where they are in the page, and stand after the block they stood after', async () => {
    expect(await sizes(fixture('writer-document.html'))).toEqual(['60×40 after 1', '40×40 after 3'])
  })

  it('from Word are read from the RTF, where there are as many of them', async () => {
    const [html, rtf] = [fixture('word-footnotes.html'), fixture('word-footnotes.rtf')]
    expect(await sizes(html, rtf)).toEqual(['60×40 after 1 Et blått felt', '40×40 after 2'])
    expect(await sizes(html, rtf.slice(0, rtf.lastIndexOf('\\shppict')))).toEqual([])
    expect(await sizes(html)).toEqual([])
  })

  it('from a letter are the files with their names; addresses are never followed', async () => {
    const [bytes] = picturesInRtf(fixture('word-footnotes.rtf'))
    const file = new File([new Uint8Array(assertExists(bytes, 'it is a PNG'))], 'image001.png')
    // jsdom's files cannot give their bytes.
    const readable = Object.assign(file, { arrayBuffer: async () => bytes?.slice().buffer })
    const html = '<p>Hei</p><img src="cid:image001.png@01D"><img src="https://example.no/b.png">'
    expect(await sizes(html, '', [readable])).toEqual(['60×40 after 0'])
  })

  it('as drawings written into the page are read, and ornament is left out', async () => {
    const svg =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
    const { pictures } = read(
      `<p>A</p><img src="${svg}"><img width=1 height=1 src="https://x.no/p">`,
    )
    expect(pictures.map(({ src }) => src)).toEqual([svg])
  })

  it('are told to be damaged when they are no pictures', async () => {
    expect(await sizes('<p>A</p><img src="data:image/png;base64,%%%">')).toEqual([
      'damaged after 0',
    ])
    expect(picturesInRtf('{\\rtf1{\\pict\\pngblip zz}{\\pict\\pngblip 8')).toEqual([null, null])
  })

  it('do not make a page too large to be pasted', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(6_000_000)}">`
    expect(isWithinLimits(aClipboard({ 'text/html': `<p>A</p>${picture}` }))).toBe(true)
    expect(isWithinLimits(aClipboard({ 'text/html': 'A'.repeat(6_000_000) }))).toBe(false)
  })
})

describe('pasting a document', () => {
  beforeEach(() => showReport(report))

  it('puts in words and footnotes as one step, and tells how many pictures did not come along', async () => {
    const editor = editorOf('c-a')
    caretAt(editor, 1, 'start')
    pasteForeign(editor, aClipboard({ 'text/html': fixture('word-footnotes.html') }))
    expect(outline(editor).slice(0, 3)).toEqual([
      'paragraph Før',
      'heading2 Lønn',
      'paragraph Lønnen økte i 2024. Det er mer enn i fjor.',
    ])
    expect(
      blocksOf(editor)[2]?.children.filter((child) => 'type' in child && child.type === 'footnote'),
    ).toHaveLength(2)
    expect(uiStore.getState().notice).toMatchObject({
      tone: 'warning',
      text: expect.stringContaining('2 bilder kom ikke med'),
    })
    await settle()
    history.undo()
    expect(currentReport()).toEqual(report)
  })
})
