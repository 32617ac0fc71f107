import {
  childAt,
  childrenOf,
  copyOf,
  everyElement,
  newElement,
  type XmlElement,
} from './xml-tree.ts'

/** Puts right what one element of a drawing, in the format before 2010, or of a chart says and Word passes over. */
export function mendDrawing(element: XmlElement): void {
  const { name, attributes } = element
  if (name === 'w10:wrap') {
    for (const key of ['anchorx', 'anchory']) {
      if (attributes.get(key) === 'line') attributes.delete(key)
    }
  }
  if (name === 'o:signatureline') unprefix(attributes, 'o:signinginstructions')
  addNeeded(element)
  const gone = STRAYS.get(name)
  if (gone) element.children = childrenOf(element).filter((child) => !gone.has(child.name))
  if (!name.startsWith('v:')) return
  element.children = element.children.filter(
    (child) => typeof child === 'string' || child.name !== 'v:wrap',
  )
  attributes.delete('ID')
  // The kind of a shape is a number from nothing up.
  if (attributes.get('o:spt')?.startsWith('-')) attributes.delete('o:spt')
  if (name !== 'v:shape' && name !== 'v:shapetype') attributes.delete('path')
  if (name !== 'v:shape') attributes.delete('type')
  for (const key of attributes.keys()) {
    const isStray = key === 'detectmouseclick' || key === 'name' || /^mv:|:anchorId$/.test(key)
    if (isStray) attributes.delete(key)
  }
}

/** What a drawing must say, if only that it is as usual (ISO 29500-1, annex A). */
const NEEDED: ReadonlyMap<string, readonly ['first' | 'last', XmlElement]> = new Map([
  ['wp:anchor', ['first', newElement('wp:simplePos', { x: '0', y: '0' })]],
  [
    'pic:pic',
    [
      'first',
      newElement('pic:nvPicPr', {}, [
        newElement('pic:cNvPr', { id: '0', name: '' }),
        newElement('pic:cNvPicPr'),
      ]),
    ],
  ],
  ['wps:wsp', ['last', newElement('wps:bodyPr')]],
])

/** How a drawing lies that stands beside the text. */
const OF_ANCHOR = new Map([
  ['relativeHeight', '0'],
  ['behindDoc', '0'],
  ['locked', '0'],
  ['layoutInCell', '1'],
  ['allowOverlap', '1'],
])

function addNeeded(element: XmlElement): void {
  const { name, attributes } = element
  for (const [key, value] of name === 'wp:anchor' ? OF_ANCHOR : []) {
    if (!attributes.has(key)) attributes.set(key, value)
  }
  const [place, needed] = NEEDED.get(name) ?? []
  if (!needed || childAt(element, needed.name)) return
  if (place === 'first') element.children.unshift(copyOf(needed))
  else element.children.push(copyOf(needed))
}

/** What the signer is told stands without a prefix, other than the signer (ISO 29500-4, annex A). */
function unprefix(attributes: Map<string, string>, key: string): void {
  const value = attributes.get(key)
  if (value === undefined) return
  attributes.delete(key)
  attributes.set(key.slice(key.indexOf(':') + 1), value)
}

/** What later versions of Excel say of the labels in a chart where the validator knows of no such thing. */
const STRAYS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['c:ext', new Set(['c15:leaderLines', 'c15:showLeaderLines', 'c15:showDataLabelsRange'])],
])

/**
 * Gives each shape of a part an id of its own, and each kind of shape one definition. A picture stays without the object
 * behind it where the object names another shape than is there.
 */
export function tellShapesApart(root: XmlElement): void {
  const taken = new Set<string>()
  const kinds = new Set<string>()
  for (const element of everyElement(root)) {
    const isDrawing = element.name === 'w:pict' || element.name === 'w:object'
    if (isDrawing) nameShapes(element, taken)
    element.children = element.children.filter((child) => {
      if (typeof child === 'string' || child.name !== 'v:shapetype') return true
      const id = child.attributes.get('id') ?? ''
      const isKnown = id !== '' && kinds.has(id)
      kinds.add(id)
      return !isKnown
    })
  }
}

function nameShapes(drawing: XmlElement, taken: Set<string>): void {
  const own = new Map<string, string>()
  for (const { name, attributes } of everyElement(drawing)) {
    const id = attributes.get('id')
    if (id === undefined || !name.startsWith('v:') || name === 'v:shapetype') continue
    let free = id
    for (let copy = 2; taken.has(free); copy++) free = `${id}-${copy}`
    taken.add(free)
    attributes.set('id', free)
    own.set(id, free)
  }
  drawing.children = drawing.children.filter((child) => {
    if (typeof child === 'string' || child.name !== 'o:OLEObject') return true
    const shape = own.get(child.attributes.get('ShapeID') ?? '')
    if (shape !== undefined) child.attributes.set('ShapeID', shape)
    return shape !== undefined
  })
}
