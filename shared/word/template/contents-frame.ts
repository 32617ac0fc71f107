import type { ContentsFrame } from '../export-context.ts'
import { ancestryOf, inherited, type StyleSheet } from './template-styles.ts'
import { childAt, childrenOf, type XmlElement } from './xml-tree.ts'

const LEFT: ReadonlySet<string | undefined> = new Set(['left', 'start', 'num', undefined])
const RIGHT: ReadonlySet<string | undefined> = new Set(['right', 'end'])

/**
 * What the entries of one level lack in a template's table of contents. Word writes a place for the title after the number
 * into each entry, two letters' width and one more for each level, and then the style needs none. One that is narrower than a
 * number of that level is none: the tab after the number would go to that of the page.
 */
export function contentsFrame(sheet: StyleSheet, level: number): ContentsFrame {
  const style = sheet.find('paragraph', `toc ${level}`)
  if (!style) return { titleAt: null, hasPageTab: false }
  const indent = (...names: ReadonlyArray<string>) => indentOf(sheet, style, names)
  const hanging = indent('hanging')
  const start = indent('left', 'start') - hanging + indent('firstLine')
  const tabs = tabsOf(sheet, style)
  const letter =
    10 * Number(inherited(sheet, style, 'w:rPr', 'w:sz')?.attributes.get('w:val') ?? 20)
  const isPlace = (at: number) => at >= start + level * letter
  const hasPlace =
    (hanging > 0 && isPlace(start + hanging)) ||
    tabs.some(({ kind, at }) => LEFT.has(kind) && isPlace(at))
  return {
    titleAt: hasPlace ? null : start + (level + 1) * letter,
    hasPageTab: tabs.some(({ kind }) => RIGHT.has(kind)),
  }
}

/** Twips; 0 where the style and those it is based on say nothing. */
function indentOf(sheet: StyleSheet, style: XmlElement, names: ReadonlyArray<string>): number {
  const said = ancestryOf(sheet, style).flatMap((one) => {
    const indent = childAt(one, 'w:pPr', 'w:ind')?.attributes
    return names.flatMap((name) => indent?.get(`w:${name}`) ?? [])
  })
  const value = Number(said[0] ?? 0)
  return Number.isFinite(value) ? value : 0
}

type TabStop = { readonly kind: string | undefined; readonly at: number }

/** The tab stops of a style, also those it inherits; `clear` takes one away (ISO 29500-1, 17.3.1.37). */
function tabsOf(sheet: StyleSheet, style: XmlElement): ReadonlyArray<TabStop> {
  const stops = new Map<number, string | undefined>()
  for (const one of ancestryOf(sheet, style).toReversed()) {
    const tabs = childAt(one, 'w:pPr', 'w:tabs')
    for (const { attributes } of tabs ? childrenOf(tabs, 'w:tab') : []) {
      const kind = attributes.get('w:val')
      const at = Number(attributes.get('w:pos'))
      if (kind === 'clear') stops.delete(at)
      else stops.set(at, kind)
    }
  }
  return [...stops].map(([at, kind]) => ({ kind, at }))
}
