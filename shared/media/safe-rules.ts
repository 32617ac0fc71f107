/** Style rules without comments and at-rules: those that import, and those that name fonts. In one pass, however odd. */
export function safeRules(text: string): string {
  const plain = withoutComments(text)
  let rules = ''
  let at = 0
  for (;;) {
    const next = plain.indexOf('@', at)
    if (next === -1) return rules + plain.slice(at)
    rules += plain.slice(at, next)
    at = endOfAtRule(plain, next)
  }
}

function withoutComments(text: string): string {
  let plain = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('/*', at)
    if (start === -1) return plain + text.slice(at)
    plain += text.slice(at, start)
    const end = text.indexOf('*/', start + 2)
    if (end === -1) return plain
    at = end + 2
  }
}

/** After its semicolon, or after the bracket that closes its block. */
function endOfAtRule(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const letter = text[at]
    if (letter === ';' && depth === 0) return at + 1
    if (letter === '{') depth++
    if (letter === '}' && --depth <= 0) return at + 1
  }
  return text.length
}
