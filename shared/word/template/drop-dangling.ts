import { type OpcPackage, relatedPart, treeOf } from './opc-package.ts'
import { childrenOf, removeBelow } from './xml-tree.ts'

/**
 * Takes out marks of notes and comments that the file does not have: Word passes over them, and a note of the report would
 * get such a number. `stories` are the parts with text.
 */
export function dropDangling(pack: OpcPackage, main: string, stories: ReadonlyArray<string>): void {
  const settings = relatedPart(pack, main, 'settings')
  for (const kind of ['footnote', 'endnote', 'comment']) {
    const part = relatedPart(pack, main, `${kind}s`)
    const notes = part === null ? [] : childrenOf(treeOf(pack, part))
    const known = new Set(notes.map(({ attributes }) => attributes.get('w:id')))
    const drop = (path: string, marks: ReadonlySet<string>) =>
      removeBelow(
        treeOf(pack, path),
        ({ name, attributes }) => marks.has(name) && !known.has(attributes.get('w:id')),
      )
    for (const path of stories) drop(path, marksOf(kind))
    // The lines above the notes of a page are notes too, and the settings name them.
    if (settings !== null) drop(settings, new Set([`w:${kind}`]))
  }
}

function marksOf(kind: string): ReadonlySet<string> {
  return new Set(['Reference', 'RangeStart', 'RangeEnd'].map((mark) => `w:${kind}${mark}`))
}
