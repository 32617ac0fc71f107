import type { EditorText } from '../slate-types.ts'
import { marksOf } from './marks-from-html.ts'

/** The text of each pasted footnote, by the anchor that points to it. */
export type PastedFootnotes = ReadonlyMap<Element, EditorText[]>

const MOST_FOOTNOTES = 2000
const noteContainer = 'li, [data-style*="mso-element:"], [id^="sdfootnote"], [id^="sdendnote"]'

/**
 * Takes the footnotes out of a pasted page. Word, LibreOffice, Google Docs and the web all write them as two anchors
 * that point at each other, the first in the text and the second with the note. An anchor inside a table is left as it
 * is, with its note.
 */
export function takeFootnotes(body: HTMLElement): PastedFootnotes {
  const anchors = [...body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  const targets = targetsByName(body)
  const notes = new Map<Element, EditorText[]>()
  const gone: Element[] = []
  for (const anchor of anchors) {
    if (notes.size >= MOST_FOOTNOTES) break
    // The way back from a note that is taken is gone.
    if (!body.contains(anchor)) continue
    const back = anchor.closest('table') ? null : backLink(anchor, targets)
    const container = back && containerOf(back)
    if (!container || container.contains(anchor) || gone.includes(container)) continue
    back.remove()
    notes.set(anchor, textsOf(container))
    gone.push(container)
  }
  for (const container of gone) container.remove()
  return notes
}

function targetsByName(body: HTMLElement): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>()
  for (const element of body.querySelectorAll('[id], a[name]')) {
    for (const name of namesOf(element)) if (!targets.has(name)) targets.set(name, element)
  }
  return targets
}

function namesOf(element: Element): ReadonlyArray<string> {
  return [element.id, element.getAttribute('name') ?? ''].filter((name) => name !== '')
}

/** The anchor after this one that leads back to it from where it leads. */
function backLink(
  anchor: HTMLAnchorElement,
  targets: ReadonlyMap<string, Element>,
): HTMLAnchorElement | null {
  const target = targets.get(hashOf(anchor))
  // On the web the name is often on what stands round the anchor.
  const around = anchor.parentElement?.tagName === 'SUP' ? [anchor, anchor.parentElement] : [anchor]
  const names = around.flatMap(namesOf)
  if (!target || names.length === 0) return null
  const isAfter = (anchor.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (!isAfter || anchor.contains(target)) return null
  const links = [target, ...target.querySelectorAll('a[href^="#"]')]
  const back = links.find(
    (link) => link instanceof HTMLAnchorElement && names.includes(hashOf(link)),
  )
  return back instanceof HTMLAnchorElement ? back : null
}

function hashOf(anchor: HTMLAnchorElement): string {
  return (anchor.getAttribute('href') ?? '').slice(1)
}

function containerOf(back: Element): Element | null {
  return back.closest(noteContainer) ?? back.closest('p, div')
}

/** The words of a note; its paragraphs follow one another. */
function textsOf(container: Element): EditorText[] {
  const texts: EditorText[] = []
  const walk = (parent: Element, marks: Omit<EditorText, 'text'>): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === child.TEXT_NODE) {
        texts.push({ text: (child.nodeValue ?? '').replaceAll(/[ \t\r\n]+/g, ' '), ...marks })
      } else if (child instanceof HTMLElement && !child.tagName.startsWith('O:')) {
        if (texts.length > 0 && /^(?:P|DIV|BR)$/.test(child.tagName)) texts.push({ text: ' ' })
        walk(child, marksOf(child, marks))
      }
    }
  }
  walk(container, {})
  return tidy(texts)
}

/** Without space at the ends and without two in a row. */
function tidy(texts: ReadonlyArray<EditorText>): EditorText[] {
  const kept: EditorText[] = []
  for (const run of texts) {
    const isAfterSpace = kept.length === 0 || kept.at(-1)?.text.endsWith(' ')
    const text = isAfterSpace ? run.text.replace(/^ +/, '') : run.text
    if (text !== '') kept.push({ ...run, text })
  }
  const last = kept.pop()
  const end = last?.text.trimEnd() ?? ''
  return last && end !== ''
    ? [...kept, { ...last, text: end }]
    : [...kept, ...(kept.length ? [] : [{ text: '' }])]
}
