import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import {
  childrenOf,
  copyOf,
  everyElement,
  parseXml,
  writeXml,
  type XmlElement,
} from '../../shared/word/template/xml-tree.ts'
import { mixedParts } from './mutate-file.ts'
import { oneOf, type Random } from './random.ts'

/** How one element of a part is put in disorder, as a program that writes Word files wrongly could do it. */
const edits: ReadonlyArray<(at: XmlElement, any: XmlElement, random: Random) => void> = [
  (at, _, random) => {
    const names = plainNames(at)
    if (names.length > 0) at.attributes.delete(oneOf(random, names))
  },
  (at, _, random) => {
    const names = plainNames(at)
    if (names.length > 0) at.attributes.set(oneOf(random, names), oneOf(random, strangeValues))
  },
  (at, _, random) => {
    at.children = at.children.toSpliced(random(at.children.length + 1), 1)
  },
  (at, _, random) => {
    const twice = childrenOf(at)[random(childrenOf(at).length + 1)]
    if (twice) at.children.push(copyOf(twice))
  },
  (at, any) => {
    at.children.unshift(copyOf(any))
  },
  (at) => {
    at.children = []
  },
  (at, any) => {
    at.name = any.name
  },
  (at, any) => {
    for (const name of plainNames(any)) at.attributes.set(name, any.attributes.get(name) ?? '')
  },
  (at) => {
    at.children = at.children.toReversed()
  },
]

const strangeValues = [
  ...['', '0', '-1', '1', '99999999999', 'NaN', '1e309', 'true', 'Normal', 'heading 1', 'rId1'],
  ...['../../x', '#', '%', '/', 'http://x', 'word/document.xml', '{{rapport}}'],
]

function plainNames({ attributes }: XmlElement): ReadonlyArray<string> {
  return [...attributes.keys()].filter((name) => !name.startsWith('xmlns'))
}

/** A Word file with some elements in disorder, or whole parts; most often in those that a report is merged into. */
export function mangledTemplate(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  if (random(5) === 0) return zipSync(mixedParts(parts, parts, random), { level: 1 })
  const written = Object.keys(parts).filter((path) => /\.(xml|rels)$/i.test(path))
  const merged = written.filter((path) => /(document|styles|numbering)\.xml|rels$/i.test(path))
  for (let count = random(4); count >= 0; count--) {
    const path = oneOf(random, [...written, ...merged, ...merged])
    const root = parseXml(strFromU8(parts[path] ?? new Uint8Array()))
    if (!root) continue
    for (let edit = random(6); edit >= 0; edit--) {
      const all = [...everyElement(root)]
      oneOf(random, edits)(oneOf(random, all), oneOf(random, all), random)
    }
    parts[path] = strToU8(writeXml(root))
  }
  return zipSync(parts, { level: 1 })
}
