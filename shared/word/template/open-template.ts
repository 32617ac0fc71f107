import { type FailureCode, fail, ok, type Result } from '../../base/result.ts'
import { dropDangling } from './drop-dangling.ts'
import { joinBodies } from './mend-blocks.ts'
import { mendContent } from './mend-content.ts'
import { tellShapesApart } from './mend-drawings.ts'
import {
  hasDerivedNames,
  leaveNeedless,
  leaveObjectsOfCharts,
  mendPackage,
  unrelateMisplaced,
} from './mend-package.ts'
import { isStrict } from './namespaces.ts'
import {
  contentTypeOf,
  kindOf,
  type OpcPackage,
  openPackage,
  type Relationship,
  readTree,
  relatedPart,
  relationshipsOf,
  removeBranch,
  removePart,
  setContentType,
  treeOf,
  unrelate,
} from './opc-package.ts'
import { type Stripped, stripForeign } from './strip-foreign.ts'
import { keepFirstOfEach, makeIdsUnique } from './unique-ids.ts'
import { unpackTemplate } from './unpack-template.ts'
import { childAt, childrenOf, type XmlElement } from './xml-tree.ts'

/** An organisation's own Word file, opened, harmless, and ready to take a report in. */
export type WordTemplate = {
  readonly pack: OpcPackage
  /** The path of the main part, nearly always `word/document.xml`. */
  readonly main: string
  readonly body: XmlElement
  /** The paths of all parts with text: the main one, headers, footers and notes. */
  readonly stories: ReadonlyArray<string>
  readonly stripped: Stripped
}

const DOCUMENT_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const MAIN_TYPES: ReadonlySet<string> = new Set([
  DOCUMENT_TYPE,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  'application/vnd.ms-word.document.macroEnabled.main+xml',
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
])
const STORY_KINDS: ReadonlySet<string> = new Set(['header', 'footer', 'footnotes', 'endnotes'])
const READ_KINDS: ReadonlySet<string> = new Set([
  ...STORY_KINDS,
  'styles',
  'numbering',
  'settings',
  'webSettings',
  'theme',
  'fontTable',
  'comments',
])

/** Opens a .docx, .dotx, .docm or .dotm file within limits, and makes it a document without macros or links outside. */
export function openTemplate(bytes: Uint8Array): Result<WordTemplate, FailureCode> {
  const parts = unpackTemplate(bytes)
  if (!parts.ok) return parts
  if (!parts.value.has('[Content_Types].xml')) return fail('not-a-word-template')
  const pack = openPackage(parts.value)
  if (!pack) return fail('word-template-damaged')
  if (hasDerivedNames(pack)) return fail('word-template-damaged')
  mendPackage(pack)
  const main = relatedPart(pack, '', 'officeDocument')
  if (main === null || !MAIN_TYPES.has(contentTypeOf(pack, main) ?? '')) {
    return fail('not-a-word-template')
  }
  leaveNeedless(pack, main)
  const read = relationshipsOf(pack, main).filter(
    ({ type, target, isExternal }) =>
      !isExternal && READ_KINDS.has(kindOf(type)) && pack.parts.has(target),
  )
  const areSound = [main, ...read.map(({ target }) => target)].every((path) => readTree(pack, path))
  if (!areSound) return fail('word-template-damaged')
  const root = treeOf(pack, main)
  if ([...root.attributes.values()].some(isStrict)) return fail('word-template-strict')
  joinBodies(root)
  const body = childAt(root, 'w:body')
  if (root.name !== 'w:document' || !body) return fail('word-template-damaged')
  const stories = read.filter(({ type }) => STORY_KINDS.has(kindOf(type)))
  const paths = [...new Set([main, ...stories.map(({ target }) => target)])]
  const stripped = stripForeign(pack, main, paths)
  unrelateMisplaced(pack, main)
  mendParts(pack, [main, ...read.map(({ target }) => target)])
  dropDangling(pack, main, paths)
  makeDocument(pack, main)
  return ok({ pack, main, body, stories: paths, stripped })
}

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

/** Charts are read for this alone; one that is no XML stays as it is. */
function mendParts(pack: OpcPackage, read: ReadonlyArray<string>): void {
  const isChart = (path: string) => contentTypeOf(pack, path) === CHART_TYPE && readTree(pack, path)
  const charts = [...pack.parts.keys()].filter(isChart)
  for (const path of charts) leaveObjectsOfCharts(pack, path)
  for (const path of new Set([...read, ...charts])) {
    mendContent(treeOf(pack, path))
    makeIdsUnique(treeOf(pack, path))
    keepFirstOfEach(treeOf(pack, path))
    tellShapesApart(treeOf(pack, path))
  }
}

/** What a document has otherwise than a template: its type, no signature over its content, no settings of its making. */
function makeDocument(pack: OpcPackage, main: string): void {
  setContentType(pack, main, DOCUMENT_TYPE)
  const isOfContent = (type: string) =>
    ['origin', 'thumbnail', 'core-properties'].includes(kindOf(type))
  for (const { type, target, isExternal } of relationshipsOf(pack, '')) {
    if (isOfContent(type) && !isExternal) removeBranch(pack, target)
  }
  unrelate(pack, '', ({ type }) => isOfContent(type))
  keepOwnersProperties(pack)
  const settings = relatedPart(pack, main, 'settings')
  if (settings === null) return
  const tree = treeOf(pack, settings)
  tree.children = childrenOf(tree).filter(({ name }) => !TEMPLATE_SETTINGS.has(name))
}

/** What a document says of its owner and maker, and fields show; the rest counts what stood in it. */
const OF_OWNER: ReadonlySet<string> = new Set([
  ...['Company', 'Manager', 'HyperlinkBase', 'Application', 'AppVersion'],
])

function keepOwnersProperties(pack: OpcPackage): void {
  const isExtended = ({ type }: Relationship) => kindOf(type) === 'extended-properties'
  for (const { target, isExternal } of relationshipsOf(pack, '').filter(isExtended)) {
    if (isExternal || !pack.parts.has(target)) continue
    if (readTree(pack, target)) {
      const properties = treeOf(pack, target)
      const nameOf = ({ name }: XmlElement) => name.slice(name.indexOf(':') + 1)
      properties.children = childrenOf(properties).filter((one) => OF_OWNER.has(nameOf(one)))
    } else {
      unrelate(pack, '', isExtended)
      removePart(pack, target)
    }
  }
}

/** Settings that make Word fetch, ask, or change the document when it is opened. */
const TEMPLATE_SETTINGS: ReadonlySet<string> = new Set([
  'w:attachedTemplate',
  'w:linkStyles',
  'w:updateFields',
  'w:mailMerge',
  // The report is another document than the one it is made from.
  'w14:docId',
  'w15:docId',
])
