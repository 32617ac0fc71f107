import { assertExists } from '../../base/assert.ts'
import type { Adoption } from './adopt-parts.ts'
import { addTree, relate, relatedPart, treeOf } from './opc-package.ts'
import { childrenOf, copyOf, everyElement, newElement, type XmlElement } from './xml-tree.ts'

/** The parts that hold footnotes, and the report's notes on their way into the template's. */
export type Notes = {
  readonly source: { readonly path: string; readonly root: XmlElement }
  readonly target: { readonly path: string; readonly root: XmlElement }
  readonly elements: ReadonlyArray<XmlElement>
}

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml'
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes'

/** Gives the report's footnotes ids the template does not have, and puts them in its part, made when there is none. */
export function mergeNotes(
  { source, target }: Adoption,
  main: string,
  sourceMain: string,
  content: ReadonlyArray<XmlElement>,
): Notes | null {
  const own = assertExists(relatedPart(source, sourceMain, 'footnotes'), 'docx always writes them')
  const root = treeOf(source, own)
  const notes = childrenOf(root).filter(({ attributes }) => !attributes.has('w:type'))
  if (notes.length === 0) return null
  let path = relatedPart(target, main, 'footnotes')
  if (path === null) {
    path = `${main.slice(0, main.lastIndexOf('/') + 1)}footnotes-report.xml`
    const separators = childrenOf(root).filter(({ attributes }) => attributes.has('w:type'))
    const made = newElement(
      'w:footnotes',
      Object.fromEntries(root.attributes),
      separators.map(copyOf),
    )
    addTree(target, path, made, NOTES_TYPE)
    relate(target, main, RELATIONSHIP, path)
  }
  const targetRoot = treeOf(target, path)
  const taken = childrenOf(targetRoot).map(({ attributes }) => Number(attributes.get('w:id')))
  const offset = Math.max(0, ...taken.filter(Number.isFinite))
  const move = (element: XmlElement): void => {
    const id = Number(element.attributes.get('w:id'))
    element.attributes.set('w:id', String(id + offset))
  }
  for (const note of notes) move(note)
  for (const element of content.flatMap((one) => [...everyElement(one)])) {
    if (element.name === 'w:footnoteReference') move(element)
  }
  targetRoot.children.push(...notes)
  return { source: { path: own, root }, target: { path, root: targetRoot }, elements: notes }
}
