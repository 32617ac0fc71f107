import { Element, Node } from 'slate'
import { footnoteText } from '../../../shared/report/flat-text.ts'
import { parseClipboardHtml } from './parse-html.ts'
import type { ShownText } from './shown-text.ts'

/** A footnote of what is copied, with the number it has in the report. */
export type CopiedFootnote = { readonly id: string; readonly number: string; readonly text: string }

/** The footnotes whose marks are among the nodes, in the order of the marks. */
export function copiedFootnotes(
  nodes: ReadonlyArray<Node>,
  shownText: ShownText,
): ReadonlyArray<CopiedFootnote> {
  return nodes.flatMap((node) =>
    [...Node.nodes(node)].flatMap(([one]) =>
      Element.isElement(one) && one.type === 'footnote'
        ? [{ id: one.id, number: shownText(one), text: footnoteText(one) }]
        : [],
    ),
  )
}

/** Copied HTML with its footnotes at the end, as two links that point at each other: how writing programs know them. */
export function htmlWithFootnotes(html: string, notes: ReadonlyArray<CopiedFootnote>): string {
  if (notes.length === 0) return html
  const { body } = parseClipboardHtml(html)
  for (const { id, number, text } of notes) {
    const chip = body.querySelector(`[data-footnote="${id}"]`)
    const note = body.ownerDocument.createElement('div')
    note.id = `sdfootnote${number}`
    const paragraph = body.ownerDocument.createElement('p')
    const back = linkTo(body, `sdfootnote${number}sym`, `sdfootnote${number}anc`, number)
    paragraph.append(back, ` ${text}`)
    note.append(paragraph)
    body.append(note)
    const mark = body.ownerDocument.createElement('sup')
    mark.append(linkTo(body, `sdfootnote${number}anc`, `sdfootnote${number}sym`, number))
    chip?.replaceWith(mark)
  }
  return body.innerHTML.replaceAll(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(' data-style=', ' style='),
  )
}

function linkTo({ ownerDocument }: HTMLElement, name: string, target: string, words: string) {
  const link = ownerDocument.createElement('a')
  link.className = name.replace(/\d+/, '')
  link.setAttribute('name', name)
  link.href = `#${target}`
  link.textContent = words
  return link
}
