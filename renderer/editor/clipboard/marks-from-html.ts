import type { EditorText } from '../slate-types.ts'
import { styleOf } from './parse-html.ts'

export type PastedMarks = Omit<EditorText, 'text'>

/** The marks that an element of a pasted page gives its words, with those around it. */
export function marksOf(element: HTMLElement, around: PastedMarks): PastedMarks {
  const style = styleOf(element)
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1] ?? ''
  const isBold = /^(B|STRONG)$/.test(element.tagName)
    ? weight !== 'normal'
    : weight === 'bold' || Number(weight) >= 600
  const isItalic = /^(I|EM)$/.test(element.tagName) || /font-style:\s*italic/i.test(style)
  return {
    ...around,
    ...(isBold ? { bold: true } : {}),
    ...(isItalic ? { italic: true } : {}),
    ...(element.tagName === 'SUP' ? { superscript: true } : {}),
    ...(element.tagName === 'SUB' ? { subscript: true } : {}),
  }
}
