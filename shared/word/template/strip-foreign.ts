import {
  kindOf,
  type OpcPackage,
  ownersOfRelationships,
  readTree,
  relationshipsOf,
  removeBranch,
  treeOf,
  unrelate,
} from './opc-package.ts'
import { childrenOf, everyElement, removeBelow, textOf, type XmlElement } from './xml-tree.ts'

/** What was taken out of a template because it runs or fetches something. */
export type Stripped = { readonly macros: boolean; readonly links: boolean }

const MACRO_PARTS = new Set([
  'vbaProject',
  'wordVbaData',
  'vbaProjectSignature',
  'vbaProjectSignatureAgile',
  'vbaProjectSignatureV3',
  'keyMapCustomizations',
  'attachedToolbars',
  'userCustomization',
  'extensibility',
  'ui',
])

/**
 * Takes out what runs (macros, and menus and keys that start them) and what fetches: addresses outside the file other
 * than links a reader follows, and fields that read other files or programs. `stories` are the parts with text.
 */
export function stripForeign(
  pack: OpcPackage,
  main: string,
  stories: ReadonlyArray<string>,
): Stripped {
  const macros = ['', main].map((owner) => removeMacros(pack, owner)).includes(true)
  const owners = new Set([...ownersOfRelationships(pack), ...pack.trees.keys()])
  const cut = [...owners].map((owner) => removeLinks(pack, owner))
  const fields = stories.map((path) => removeFetchingFields(treeOf(pack, path)))
  return { macros, links: cut.includes(true) || fields.includes(true) }
}

function removeMacros(pack: OpcPackage, owner: string): boolean {
  const found = relationshipsOf(pack, owner).filter(({ type }) => MACRO_PARTS.has(kindOf(type)))
  for (const { target, isExternal } of found) {
    if (!isExternal) removeBranch(pack, target)
  }
  unrelate(pack, owner, ({ type }) => MACRO_PARTS.has(kindOf(type)))
  return found.length > 0
}

/** Where a person may go from a document: a page, an address for mail, a place in the document itself. */
const FOLLOWED = /^(https?:|mailto:|#)/i

/**
 * A link to a page or a mail address is kept: nothing follows it but a person. Parts that the file lacks go too, untold:
 * nobody has seen them, and Word opens no file that points at what is missing.
 */
function removeLinks(pack: OpcPackage, owner: string): boolean {
  const fetched = unrelate(
    pack,
    owner,
    ({ type, target, isExternal }) =>
      isExternal && !(kindOf(type) === 'hyperlink' && FOLLOWED.test(target)),
  )
  const missing = unrelate(
    pack,
    owner,
    ({ type, target, isExternal }) =>
      !isExternal && kindOf(type) !== 'hyperlink' && !pack.parts.has(target),
  )
  const removed = new Set([...fetched, ...missing, ...unknownTo(pack, owner)])
  // Charts and drawings are read only when something in them goes.
  const tree = removed.size > 0 && readTree(pack, owner) ? treeOf(pack, owner) : null
  if (tree) {
    cutAttributes(tree, removed)
    removeEmptied(tree)
  }
  return fetched.size > 0
}

/** The relationships that a part names and does not have. */
function unknownTo(pack: OpcPackage, owner: string): ReadonlyArray<string> {
  const tree = pack.trees.get(owner)
  if (!tree) return []
  const known = new Set(relationshipsOf(pack, owner).map(({ id }) => id))
  return [...everyElement(tree)].flatMap(({ attributes }) =>
    [...attributes].flatMap(([name, id]) =>
      name.startsWith('r:') && id !== '' && !known.has(id) ? [id] : [],
    ),
  )
}

const SHOWN_BY_LINK = new Set([
  'a:blip',
  'v:imagedata',
  'v:fill',
  'o:OLEObject',
  'c:chart',
  'cx:chart',
  'dgm:relIds',
])
/** Elements that are nothing without what they point to. */
const ONLY_LINKS = new Set([
  'w:attachedTemplate',
  'w:subDoc',
  'w:headerReference',
  'w:footerReference',
  'w:mailMerge',
  'w:saveThroughXslt',
  'w:altChunk',
  'w:sourceFileName',
  'w:src',
  'w:dataSource',
  'w:headerSource',
  'w:control',
  'w:printerSettings',
  'w:embedRegular',
  'w:embedBold',
  'w:embedItalic',
  'w:embedBoldItalic',
  'c:externalData',
  'c:userShapes',
  'a:hlinkClick',
  'a:hlinkHover',
  'a:videoFile',
  'a:audioFile',
])

function cutAttributes(tree: XmlElement, removed: ReadonlySet<string>): void {
  for (const element of everyElement(tree)) {
    for (const [name, value] of element.attributes) {
      if (!name.startsWith('r:') || !removed.has(value)) continue
      element.attributes.delete(name)
      element.attributes.set(CUT, '')
    }
  }
}

const CUT = 'cut'

/** A drawing whose picture lay outside goes whole; a hyperlink keeps its words. */
function removeEmptied(tree: XmlElement): void {
  const isEmptied = (element: XmlElement): boolean =>
    element.attributes.has(CUT) && ![...element.attributes.keys()].some((key) => /^r:/.test(key))
  const isDrawing = ({ name }: XmlElement) =>
    name === 'w:drawing' || name === 'w:pict' || name === 'w:object'
  removeBelow(tree, (element) => {
    if (isDrawing(element)) {
      return [...everyElement(element)].some(
        (inner) => SHOWN_BY_LINK.has(inner.name) && isEmptied(inner),
      )
    }
    return (
      (ONLY_LINKS.has(element.name) && isEmptied(element)) ||
      (element.name === 'w:mailMerge' && [...everyElement(element)].some(isEmptied))
    )
  })
  for (const { attributes } of everyElement(tree)) attributes.delete(CUT)
}

/** Fields that read a file, a data base or another program when they are updated (ISO 29500-1, 17.16.5). */
const FETCHES =
  /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|MACROBUTTON|AUTOTEXTLIST)\b/i

/** Such a field becomes its result: what was shown last stays as plain content. */
function removeFetchingFields(tree: XmlElement): boolean {
  let found = false
  for (const element of everyElement(tree)) {
    element.children = element.children.flatMap((child) => {
      if (typeof child === 'string' || child.name !== 'w:fldSimple') return [child]
      if (!FETCHES.test(child.attributes.get('w:instr') ?? '')) return [child]
      found = true
      return child.children
    })
  }
  const cut = new Set<XmlElement>()
  const open: OpenField[] = []
  for (const run of everyElement(tree)) {
    if (run.name === 'w:r') readFieldRun(run, open, cut)
  }
  if (cut.size === 0) return found
  for (const element of everyElement(tree)) {
    element.children = element.children.filter((c) => typeof c === 'string' || !cut.has(c))
  }
  return true
}

type OpenField = { code: string; isInCode: boolean; readonly pieces: XmlElement[] }

/** Follows complex fields through runs; the marks and the code of one that fetches end up in `cut`. */
function readFieldRun(run: XmlElement, open: OpenField[], cut: Set<XmlElement>): void {
  for (const piece of childrenOf(run)) {
    const kind = piece.name === 'w:fldChar' ? piece.attributes.get('w:fldCharType') : null
    if (kind === 'begin') open.push({ code: '', isInCode: true, pieces: [piece] })
    const field = open.at(-1)
    if (!field) continue
    if (piece.name === 'w:instrText' && field.isInCode) {
      field.code += textOf(piece)
      field.pieces.push(piece)
    }
    if (kind === 'separate') {
      field.isInCode = false
      field.pieces.push(piece)
    }
    if (kind === 'end') {
      open.pop()
      field.pieces.push(piece)
      if (FETCHES.test(field.code)) for (const each of field.pieces) cut.add(each)
    }
  }
}
