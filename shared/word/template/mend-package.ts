import {
  kindOf,
  type OpcPackage,
  ownersOfRelationships,
  relationshipsOf,
  relsPath,
  removePart,
  setContentType,
  treeOf,
  unrelate,
} from './opc-package.ts'
import { childrenOf, removeBelow } from './xml-tree.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const WORD = `${OFFICE}.wordprocessingml`
/** Types that say nothing of what a part is. */
const VAGUE: ReadonlySet<string | undefined> = new Set([undefined, 'application/xml', 'text/xml'])
/** Parts of Word's own whose type ends with what the relationship is called. */
const WORD_KINDS: ReadonlySet<string> = new Set([
  ...['styles', 'numbering', 'settings', 'webSettings', 'fontTable'],
  ...['header', 'footer', 'footnotes', 'endnotes', 'comments'],
])
/** Others, whose type ends with it too. */
const OFFICE_KINDS: ReadonlySet<string> = new Set([
  'extended-properties',
  'custom-properties',
  'theme',
])
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
}

/**
 * A file in the package with no type is no part (ISO 29500-2, 10.1.2): whoever points at it points at nothing. Those that
 * show themselves what they are get their type; the others, such as what a packing program leaves, are taken out.
 */
export function mendPackage(pack: OpcPackage): void {
  const typeBefore = typesOf(pack)
  for (const owner of ownersOfRelationships(pack)) {
    for (const { type, target, isExternal } of relationshipsOf(pack, owner)) {
      const isVague = VAGUE.has(typeBefore(target)) && !isExternal && pack.parts.has(target)
      const known = isVague ? typeOf(kindOf(type), target) : null
      if (known !== null) setContentType(pack, target, known)
    }
  }
  const typeNow = typesOf(pack)
  for (const path of pack.parts.keys()) {
    if (path !== CONTENT_TYPES && typeNow(path) === undefined) removePart(pack, path)
  }
}

/** The type by path as the package has it now. A type of its own comes before that of all with its extension. */
function typesOf(pack: OpcPackage): (path: string) => string | undefined {
  const types = childrenOf(treeOf(pack, CONTENT_TYPES))
  const by = (name: string) =>
    new Map(
      types.map(({ attributes }) => [
        attributes.get(name)?.toLowerCase(),
        attributes.get('ContentType'),
      ]),
    )
  const [names, extensions] = [by('PartName'), by('Extension')]
  return (path) => names.get(`/${path}`.toLowerCase()) ?? extensions.get(extensionOf(path))
}

function typeOf(kind: string, path: string): string | null {
  if (WORD_KINDS.has(kind)) return `${WORD}.${kind}+xml`
  if (OFFICE_KINDS.has(kind)) return `${OFFICE}.${kind}+xml`
  return kind === 'image' ? (PICTURES[extensionOf(path)] ?? null) : null
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase()
}

/** No name of a part goes on from another's (ISO 29500-2, 9.1.1.4): Word opens no such file. */
export function hasDerivedNames(pack: OpcPackage): boolean {
  const paths = [...pack.parts.keys()].map((path) => path.toLowerCase())
  const known = new Set(paths)
  return paths.some((path) => {
    const steps = path.split('/')
    return steps.some(
      (step, at) => at > 0 && step !== '' && known.has(steps.slice(0, at).join('/')),
    )
  })
}

/**
 * What a report needs nothing of: building blocks, which are for writing in Word and have styles and notes of their own, and
 * the styles as Word 2010 alone reads them, where those of the report are not.
 */
const NEEDLESS: ReadonlySet<string> = new Set(['glossaryDocument', 'stylesWithEffects'])

/** Takes out the parts that are needless in a report, and those that only they point at. */
export function leaveNeedless(pack: OpcPackage, main: string): void {
  const gone = unrelate(pack, main, ({ type }) => NEEDLESS.has(kindOf(type)))
  if (gone.size === 0) return
  const reached = new Set([''])
  for (const owner of reached) {
    for (const { target, isExternal } of relationshipsOf(pack, owner)) {
      if (!isExternal) reached.add(target)
    }
  }
  const owned = new Set([...reached].map((path) => relsPath(path).toLowerCase()))
  for (const path of [...pack.parts.keys()]) {
    const isKept = path === CONTENT_TYPES || reached.has(path) || owned.has(path.toLowerCase())
    if (!isKept) removePart(pack, path)
  }
}

/** Parts that only the main part points at (ISO 29500-1, 11.3). */
const OF_MAIN: ReadonlySet<string> = new Set([...WORD_KINDS, 'theme'])

/** Some programs give each header the relationships of the whole document; nothing in a header means any of them. */
export function unrelateMisplaced(pack: OpcPackage, main: string): void {
  const running = relationshipsOf(pack, main).filter(({ type }) =>
    ['header', 'footer', 'footnotes', 'endnotes', 'comments'].includes(kindOf(type)),
  )
  for (const { target } of running) {
    unrelate(pack, target, ({ type }) => OF_MAIN.has(kindOf(type)))
  }
}

/** A chart has its figures in a workbook of its own; one that has them in an object keeps what is drawn. */
export function leaveObjectsOfCharts(pack: OpcPackage, chart: string): void {
  const gone = unrelate(pack, chart, ({ type }) => kindOf(type) === 'oleObject')
  if (gone.size === 0) return
  removeBelow(
    treeOf(pack, chart),
    ({ name, attributes }) => name === 'c:externalData' && gone.has(attributes.get('r:id') ?? ''),
  )
}
