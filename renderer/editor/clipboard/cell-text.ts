const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const blockTags = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const silentTags = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'TITLE'])

/**
 * The words of a cell. Line ends in the source are spaces; `br` and paragraphs are line ends. Raised digits stay raised,
 * so that a footnote's marker is no part of the number before it.
 */
export function cellText(cell: Element): string {
  const words = textOf(cell, false)
  return words
    .split('\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

function textOf(parent: Element, isRaised: boolean): string {
  let words = ''
  for (const child of parent.childNodes) {
    if (child.nodeType === child.TEXT_NODE) words += ownText(child.nodeValue ?? '', isRaised)
    else if (child instanceof Element) words += elementText(child, isRaised)
  }
  return words
}

function ownText(text: string, isRaised: boolean): string {
  const flat = text.replaceAll(/[ \t\r\n]+/g, ' ')
  return isRaised ? flat.replaceAll(/\d/g, (digit) => RAISED.charAt(Number(digit))) : flat
}

function elementText(element: Element, isRaised: boolean): string {
  if (element.tagName === 'BR') return '\n'
  if (silentTags.has(element.tagName)) return ''
  const words = textOf(element, isRaised || element.tagName === 'SUP')
  return blockTags.has(element.tagName) ? `\n${words}\n` : words
}
