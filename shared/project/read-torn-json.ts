/**
 * The object or list at the beginning of a text that was JSON before it was damaged: up to the last whole value, with what
 * was open closed. Undefined when nothing of it can be read.
 */
export function readTornJson(text: string): unknown {
  const cuts = valueEnds(text)
  const parsed = ({ end, open }: Cut) => parse(text.slice(0, end) + closersOf(open))
  // Every beginning of a good beginning is good, so the last good one is found by halving.
  let good = 0
  let bad = cuts.length
  while (good < bad) {
    const middle = (good + bad) >> 1
    const cut = cuts[middle]
    if (cut && parsed(cut) !== undefined) good = middle + 1
    else bad = middle
  }
  const last = cuts[good - 1]
  return last && parsed(last)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The damage is before this place.
    return undefined
  }
}

/** What closes the brackets that are open at a place, innermost first: a list that many places share. */
type Open = { readonly closer: string; readonly outer: Open | null }
type Cut = { readonly end: number; readonly open: Open }

function closersOf(open: Open | null): string {
  const closers: string[] = []
  for (let at = open; at; at = at.outer) closers.push(at.closer)
  return closers.join('')
}

/** Where values inside the outermost object or list end, and the brackets that are open there. */
function valueEnds(text: string): ReadonlyArray<Cut> {
  let open: Open | null = null
  const cuts: Cut[] = []
  let isKeyNext = false
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    if (token === null) break
    at += token.length
    if (/^\s/.test(token)) continue
    const closer = { '{': '}', '[': ']' }[token]
    if (closer) open = { closer, outer: open }
    const isClosing = token === '}' || token === ']'
    if (isClosing && open?.closer !== token) break
    if (isClosing) open = open?.outer ?? null
    const isValue = isClosing || (!isKeyNext && !closer && token !== ',' && token !== ':')
    if (isValue && open) cuts.push({ end: at, open })
    isKeyNext = open?.closer === '}' && (token === '{' || token === ',')
  }
  return cuts
}

const TOKEN = /[[\]{},:]|\s+|true|false|null|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y

/** The next sign, space or value; null where the text is no JSON. */
function tokenAt(text: string, at: number): string | null {
  if (text[at] === '"') return stringAt(text, at)
  TOKEN.lastIndex = at
  return TOKEN.exec(text)?.[0] ?? null
}

function stringAt(text: string, start: number): string | null {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return text.slice(start, at + 1)
    if (text[at] === '\\') at++
    // JSON writes these another way, so here the damage begins.
    else if (text.charCodeAt(at) < 0x20) return null
  }
  return null
}
