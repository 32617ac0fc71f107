/**
 * The object or list at the beginning of a text that was JSON before it was damaged: up to the last whole value, with what
 * was open closed. Undefined when nothing of it can be read.
 */
export function readTornJson(text: string): unknown {
  const { end, closers } = lastWholeValue(text)
  try {
    return JSON.parse(text.slice(0, end) + closers)
  } catch {
    // What looked like a value is none: then there is nothing to build on.
    return undefined
  }
}

type Cut = { readonly end: number; readonly closers: string }

/** Where the last value inside the outermost object ends, and the brackets that are open there. */
function lastWholeValue(text: string): Cut {
  const open: string[] = []
  let cut: Cut = { end: 0, closers: '' }
  let isKeyNext = false
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    if (token === null) return cut
    at += token.length
    if (/^\s/.test(token)) continue
    const closer = { '{': '}', '[': ']' }[token]
    if (closer) open.push(closer)
    const isClosing = token === '}' || token === ']'
    if (isClosing && open.pop() !== token) return cut
    const isValue = isClosing || (!isKeyNext && !closer && token !== ',' && token !== ':')
    if (isValue && open.length > 0) cut = { end: at, closers: open.toReversed().join('') }
    isKeyNext = open.at(-1) === '}' && (token === '{' || token === ',')
  }
  return cut
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
