import { expect, test } from 'vitest'
import type { Block } from '../../../shared/report/report.ts'
import { aChapter, aReport } from '../../helpers/builders.ts'
import { exportPart } from '../../helpers/word-export.ts'

const inBox = (id: Block['id'], box: `x-${string}`, words: string): Block => ({
  ...{ type: 'paragraph', id, box: { id: box, kind: 'fact' } },
  children: [{ text: words }],
})

test('boxes side by side differ in frame and colour, so that no program draws them as one', async () => {
  const blocks = [
    inBox('b-a', 'x-en', 'Første'),
    inBox('b-b', 'x-to', 'Andre'),
    inBox('b-c', 'x-to', 'Mer i andre'),
    inBox('b-d', 'x-tre', 'Tredje'),
  ]
  const xml = await exportPart(aReport([aChapter('c-a', blocks)]), 'word/document.xml')
  const frameOf = (words: string, of: RegExp): string | undefined => {
    const paragraph = xml
      .match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)
      ?.find((one) => one.includes(`>${words}<`))
    return of.exec(paragraph ?? '')?.[0]
  }
  for (const of of [/<w:pBdr>.*<\/w:pBdr>/s, /<w:shd [^>]*>/]) {
    const [first, second, more, third] = ['Første', 'Andre', 'Mer i andre', 'Tredje'].map((words) =>
      frameOf(words, of),
    )
    expect(first).toBeDefined()
    expect(second).not.toBe(first)
    expect(more).toBe(second)
    expect(third).not.toBe(second)
  }
})
