import { abstractOf, addNum, type Lists, numOf } from './merge-numbering.ts'
import { setProperty } from './paragraph-properties.ts'
import { definitionOf, idOf, numberingOf, type StyleSheet } from './template-styles.ts'
import {
  childAt,
  childrenOf,
  everyElement,
  newElement,
  valueAt,
  type XmlElement,
} from './xml-tree.ts'

/** Who decides what a heading's number looks like. */
export type HeadingNumbering =
  /** The template's list counts headings. */
  | 'template'
  /** The template does not number headings, so the report's list does. */
  | 'report'
  /** The template numbers them in a way that is not 1, 1.1, 1.1.1, and references would say something else. */
  | 'differs'
  /** The report has no numbered headings. */
  | 'none'

type Heading = {
  readonly paragraph: XmlElement
  readonly level: number
  /** The list the report names in the paragraph; null where its style does, 0 for no number. */
  readonly list: string | null
}

/**
 * Gives the headings of a report their numbers in a template: whether a heading is numbered is the report's choice, how
 * it looks is the template's. `before` is what stands above the report in the template.
 */
export function numberHeadings(
  sheet: StyleSheet,
  reportSheet: StyleSheet,
  lists: Lists,
  content: ReadonlyArray<XmlElement>,
  before: ReadonlyArray<XmlElement>,
): HeadingNumbering {
  const headings = headingsIn(content)
  const numbered = headings.filter(({ list }) => list !== '0')
  if (numbered.length === 0) return 'none'
  const own = ownList(sheet, lists)
  const depth = Math.max(...numbered.map(({ level }) => level))
  if (own === null || !isDecimal(lists.template, own, depth)) {
    const list = reportList(reportSheet)
    for (const { paragraph, level, list: named } of numbered) {
      const style = sheet.find('paragraph', `heading ${level}`)
      if (named === null && style && list !== null) setNumber(paragraph, list, level)
    }
    return own === null ? 'report' : 'differs'
  }
  takeTemplateList(sheet, lists, own, numbered, before)
  return 'template'
}

function takeTemplateList(
  sheet: StyleSheet,
  lists: Lists,
  own: string,
  numbered: ReadonlyArray<Heading>,
  before: ReadonlyArray<XmlElement>,
): void {
  // Headings of the template's own have been counted before the report's first one.
  const list = hasHeading(sheet, before) ? restart(lists, own, new Map([[0, 1]])) : own
  const restarts = new Map<string, string>()
  for (const { paragraph, level, list: named } of numbered) {
    const style = sheet.find('paragraph', `heading ${level}`)
    const counted = style && numberingOf(sheet, lists.template, style)
    if (named === null) {
      const isCounted = counted?.num === list && counted.level === level - 1
      if (!isCounted) settle(lists, setNumber(paragraph, list, level))
      continue
    }
    const known = restarts.get(named) ?? restart(lists, own, startsOf(lists.report, named))
    restarts.set(named, known)
    settle(lists, setNumber(paragraph, known, level))
  }
}

function settle({ settled }: Lists, pointer: XmlElement): void {
  settled.add(pointer)
}

function headingsIn(content: ReadonlyArray<XmlElement>): ReadonlyArray<Heading> {
  return content.flatMap((block) =>
    [...everyElement(block)].flatMap((paragraph) => {
      if (paragraph.name !== 'w:p') return []
      const style = valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? ''
      const level = /^Heading(\d)$/.exec(style)?.[1]
      if (level === undefined) return []
      const list = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:numId')
      return [{ paragraph, level: Number(level), list }]
    }),
  )
}

/** The list of the template's first level of headings, when it begins there. */
function ownList(sheet: StyleSheet, lists: Lists): string | null {
  const style = sheet.find('paragraph', 'heading 1')
  const numbering = style && numberingOf(sheet, lists.template, style)
  return numbering ? numbering.num : null
}

/** Whether a list counts 1, 1.1, 1.1.1 as the report does, perhaps with words or signs round it. */
function isDecimal(numbering: XmlElement, list: string, depth: number): boolean {
  const definition = definitionOf(numbering, list)
  const levels = definition ? childrenOf(definition, 'w:lvl') : []
  return Array.from({ length: depth }, (_, index) => index).every((index) => {
    const level = levels.find(({ attributes }) => attributes.get('w:ilvl') === String(index))
    if (!level) return false
    const numbers = Array.from({ length: index + 1 }, (_, upper) => `%${upper + 1}`).join('\\.')
    const isCounted = (valueAt(level, 'w:numFmt') ?? 'decimal') === 'decimal'
    return isCounted && new RegExp(`^[^%]*${numbers}[^%]*$`).test(valueAt(level, 'w:lvlText') ?? '')
  })
}

/** The list that the report's own style of headings names. */
function reportList({ byId }: StyleSheet): string | null {
  const style = byId.get('Heading1')
  return style ? valueAt(style, 'w:pPr', 'w:numPr', 'w:numId') : null
}

function hasHeading(sheet: StyleSheet, before: ReadonlyArray<XmlElement>): boolean {
  const style = sheet.find('paragraph', 'heading 1')
  return before.some((block) =>
    [...everyElement(block)].some(
      (one) => one.name === 'w:pStyle' && style && one.attributes.get('w:val') === idOf(style),
    ),
  )
}

/** What each level of one of the report's lists begins at. */
function startsOf(numbering: XmlElement, list: string): ReadonlyMap<number, number> {
  const abstract = valueAt(numOf(numbering, list), 'w:abstractNumId') ?? ''
  const levels = childrenOf(abstractOf(numbering, abstract), 'w:lvl')
  return new Map(
    levels.map((level) => [
      Number(level.attributes.get('w:ilvl')),
      Number(valueAt(level, 'w:start') ?? 1),
    ]),
  )
}

/** A list that looks like another and begins at given numbers (ISO 29500-1, 17.9.26). */
function restart(lists: Lists, list: string, starts: ReadonlyMap<number, number>): string {
  const abstract = valueAt(numOf(lists.template, list), 'w:abstractNumId') ?? ''
  const overrides = [...starts]
    .filter(([level]) => level < 9)
    .map(([level, start]) =>
      newElement('w:lvlOverride', { 'w:ilvl': String(level) }, [
        newElement('w:startOverride', { 'w:val': String(start) }),
      ]),
    )
  const children = [newElement('w:abstractNumId', { 'w:val': abstract }), ...overrides]
  return addNum(lists.template, newElement('w:num', {}, children))
}

/** Names a list in a heading; gives the element that holds its id. */
function setNumber(paragraph: XmlElement, list: string, level: number): XmlElement {
  const properties = childAt(paragraph, 'w:pPr') ?? newElement('w:pPr')
  const pointer = newElement('w:numId', { 'w:val': list })
  const number = newElement('w:numPr', {}, [
    newElement('w:ilvl', { 'w:val': String(level - 1) }),
    pointer,
  ])
  setProperty(properties, number)
  return pointer
}
