import type { ResolvedReport } from '../../report/resolved.ts'
import { plainText } from '../clean-text.ts'
import { treeOf } from './opc-package.ts'
import type { WordTemplate } from './open-template.ts'
import { childAt, childrenOf, everyElement, type XmlElement } from './xml-tree.ts'

/** What was found of `{{…}}` in a template. */
export type Placeholders = {
  /** The paragraph in the body where the report goes, and the one for its contents; null when there is none. */
  readonly report: XmlElement | null
  readonly contents: XmlElement | null
  /** The names of those that were filled in. */
  readonly filled: ReadonlyArray<string>
  /** Those that mean nothing here, as they are written; they are left standing. */
  readonly unknown: ReadonlyArray<string>
}

const PLACEHOLDER = /\{\{\s*(\p{L}[\p{L}\d.-]{0,40})\s*\}\}/gu
const REPORT_NAMES: ReadonlySet<string> = new Set(['rapport', 'beretning'])
const CONTENTS_NAMES: ReadonlySet<string> = new Set(['innhold', 'innhald'])

/** Fills in what a template asks for, and finds where the report goes. The two marks for that are taken out. */
export function fillPlaceholders(
  { pack, main, stories }: WordTemplate,
  settings: ResolvedReport['settings'],
): Placeholders {
  const values = valuesOf(settings)
  const filled = new Set<string>()
  const unknown = new Set<string>()
  let report: XmlElement | null = null
  let contents: XmlElement | null = null
  for (const path of stories) {
    const tree = treeOf(pack, path)
    fillControls(tree, values, filled)
    for (const paragraph of everyElement(tree)) {
      if (paragraph.name !== 'w:p') continue
      replaceIn(paragraph, (name, whole) => {
        const value = values.get(name)
        const isPlace = path === main && !isOutOfFlow(tree, paragraph)
        if (value !== undefined) filled.add(name)
        else if (isPlace && REPORT_NAMES.has(name) && !report) report = paragraph
        else if (isPlace && CONTENTS_NAMES.has(name) && !contents) contents = paragraph
        else {
          unknown.add(whole)
          return null
        }
        return value ?? ''
      })
    }
  }
  return { report, contents, filled: [...filled], unknown: [...unknown] }
}

function valuesOf(settings: ResolvedReport['settings']): ReadonlyMap<string, string> {
  const { title, organisation, organisationNumber, year } = settings
  const { address = '', email = '', website = '' } = settings
  const values: Readonly<Record<string, string>> = {
    tittel: title,
    år: String(year),
    organisasjon: organisation,
    organisasjonsnummer: organisationNumber,
    orgnr: organisationNumber,
    adresse: address,
    epost: email,
    nettsted: website,
  }
  return new Map(Object.entries(values).map(([name, value]) => [name, plainText(value)]))
}

/** A text box stands beside the text: a report cannot go there. */
function isOutOfFlow(tree: XmlElement, paragraph: XmlElement): boolean {
  for (const box of everyElement(tree)) {
    if (box.name !== 'w:txbxContent') continue
    for (const inner of everyElement(box)) if (inner === paragraph) return true
  }
  return false
}

/** Word parts a placeholder into several runs as it likes, so the text of the whole paragraph is looked at. */
function replaceIn(
  paragraph: XmlElement,
  fill: (name: string, whole: string) => string | null,
): void {
  const texts = textsOf(paragraph)
  const whole = texts.map(contentOf).join('')
  if (!whole.includes('{{')) return
  for (const found of [...whole.matchAll(PLACEHOLDER)].reverse()) {
    const value = fill((found[1] ?? '').toLowerCase(), found[0])
    if (value !== null) splice(texts, found.index, found.index + found[0].length, value)
  }
}

/** The `w:t` of a paragraph, without those of paragraphs inside it, as in a text box. */
function textsOf(element: XmlElement): ReadonlyArray<XmlElement> {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:t') return [child]
    return child.name === 'w:p' ? [] : textsOf(child)
  })
}

function contentOf(text: XmlElement): string {
  return text.children.join('')
}

/** Puts a value in place of the characters from `start` to `end` of the texts together. */
function splice(texts: ReadonlyArray<XmlElement>, start: number, end: number, value: string): void {
  let at = 0
  for (const text of texts) {
    const content = contentOf(text)
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, content.length)
    if (from < to) {
      const isFirst = start >= at
      text.children = [content.slice(0, from) + (isFirst ? value : '') + content.slice(to)]
      text.attributes.set('xml:space', 'preserve')
    }
    at += content.length
  }
}

/** Content controls that Word binds to the document's own properties show those whatever stands in them. */
function fillControls(
  tree: XmlElement,
  values: ReadonlyMap<string, string>,
  filled: Set<string>,
): void {
  for (const control of everyElement(tree)) {
    if (control.name !== 'w:sdt') continue
    const path = childAt(control, 'w:sdtPr', 'w:dataBinding')?.attributes.get('w:xpath') ?? ''
    const name = boundNames.find(({ pattern }) => pattern.test(path))?.name
    const content = childAt(control, 'w:sdtContent')
    const [first, ...others] = content ? textsBelow(content) : []
    if (name === undefined || !first) continue
    first.children = [values.get(name) ?? '']
    first.attributes.set('xml:space', 'preserve')
    for (const other of others) other.children = []
    const properties = childAt(control, 'w:sdtPr')
    if (properties) {
      properties.children = childrenOf(properties).filter((p) => p.name !== 'w:showingPlcHdr')
    }
    filled.add(name)
  }
}

const boundNames = [{ name: 'tittel', pattern: /coreProperties\S*\/\S*:?title\b/ }] as const

function textsBelow(element: XmlElement): ReadonlyArray<XmlElement> {
  return [...everyElement(element)].filter(({ name }) => name === 'w:t')
}
