import { childrenOf, everyElement, type XmlElement } from './xml-tree.ts'

/** Tracked changes: nothing points at their numbers (ISO 29500-1, 17.13.5). */
const CHANGE = /^w:(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|\w+PrChange)$/
const BOOKMARK = /^w:bookmark(Start|End)$/
/** Word's own largest is 2 147 483 647; what lies near it leaves no room above. */
const MAX_KEPT = 1_000_000_000

/**
 * Gives bookmarks and tracked changes of a part numbers of their own where several have one, as in files put together of
 * others. The end of a bookmark has the number of its start.
 */
export function makeIdsUnique(root: XmlElement): void {
  const counted = [...everyElement(root)].filter(
    ({ name }) => CHANGE.test(name) || BOOKMARK.test(name),
  )
  let highest = 0
  for (const one of counted) {
    const id = Number(idOf(one))
    if (id < MAX_KEPT) highest = Math.max(highest, id)
  }
  const taken = new Set<string>()
  const open = new Map<string, string[]>()
  for (const element of counted) {
    const id = idOf(element)
    const kind = CHANGE.test(element.name) ? 'change' : element.name
    const begun = kind === 'w:bookmarkEnd' ? open.get(id)?.pop() : undefined
    const own = begun ?? (taken.has(`${kind} ${id}`) ? String(++highest) : id)
    taken.add(`${kind} ${own}`)
    if (kind === 'w:bookmarkStart') {
      const started = open.get(id) ?? []
      started.push(own)
      open.set(id, started)
    }
    element.attributes.set('w:id', own)
  }
}

function idOf({ attributes }: XmlElement): string {
  return attributes.get('w:id') ?? ''
}

/** What is pointed at by a name of its own, and the attribute that has it. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['w:style', 'w:styleId'],
  ['w:abstractNum', 'w:abstractNumId'],
  ['w:num', 'w:numId'],
])

/** Of several styles or lists with one id, which some programs write twice over, the first is the one that is meant. */
export function keepFirstOfEach(root: XmlElement): void {
  const taken = new Set<string>()
  const again = new Set<XmlElement>()
  for (const one of childrenOf(root)) {
    const id = one.attributes.get(NAMED.get(one.name) ?? '')
    if (id === undefined) continue
    const key = `${one.name} ${id}`
    if (taken.has(key)) again.add(one)
    taken.add(key)
  }
  root.children = root.children.filter((child) => typeof child === 'string' || !again.has(child))
}
