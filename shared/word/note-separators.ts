import type { Document } from 'docx'
import { isRecord } from '../base/reading.ts'

/**
 * Room for the line over the footnotes of a page, in twips. LibreOffice takes no other, and Word takes what it is told:
 * with a line of text, as docx has it, every page with notes has less text in Word.
 */
const SEPARATOR_HEIGHT = 124

const separators = ['separator', 'continuationSeparator']

/**
 * Sets the lines over footnotes close to the notes, without the note number that docx puts on them. It is done as the
 * document is written, so that its pages are laid out with it.
 * Reference: ECMA-376 Part 1, 17.11.23 (separator) and 17.11.1 (continuationSeparator).
 */
export function setNoteSeparators(document: Document): void {
  const notes = document.FootNotes.View
  const write = notes.prepForXml.bind(notes)
  notes.prepForXml = (context) => {
    const xml = write(context)
    const children = xml?.['w:footnotes']
    if (!Array.isArray(children)) {
      throw new Error('Cannot set the lines over footnotes because docx wrote no w:footnotes.')
    }
    return { ...xml, 'w:footnotes': children.map(withThinLine) }
  }
}

function withThinLine(element: unknown): unknown {
  const note = isRecord(element) ? element['w:footnote'] : null
  const first: unknown = Array.isArray(note) ? note[0] : null
  const attributes = isRecord(first) && isRecord(first._attr) ? first._attr : {}
  const type = separators.find((one) => one === attributes['w:type'])
  if (type === undefined) return element
  const spacing = { 'w:before': 0, 'w:after': 0, 'w:line': SEPARATOR_HEIGHT, 'w:lineRule': 'exact' }
  const properties = { 'w:pPr': [{ 'w:spacing': { _attr: spacing } }] }
  const line = { 'w:r': [{ [`w:${type}`]: {} }] }
  return { 'w:footnote': [first, { 'w:p': [properties, line] }] }
}
