/** One record of a part in a binary workbook. `start` is where its header begins, `at` where its content does. */
export type XlsbRecord = {
  readonly type: number
  readonly start: number
  readonly at: number
  readonly end: number
}

/**
 * Walks the records of a part and gives each to `visit` until it answers false. What is cut off at the end is left out.
 * Reference: [MS-XLSB] 2.1.4.
 */
export function visitRecords(content: Uint8Array, visit: (record: XlsbRecord) => boolean): void {
  let start = 0
  while (start < content.length) {
    let at = start
    let type = content[at++] ?? 0
    if (type & 0x80) type = (type & 0x7f) | (((content[at++] ?? 0) & 0x7f) << 7)
    let length = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = content[at++] ?? 0
      length |= (byte & 0x7f) << shift
      if ((byte & 0x80) === 0) break
    }
    const end = at + length
    if (end > content.length || !visit({ type, start, at, end })) return
    start = end
  }
}

/** Four bytes, the lowest first. */
export function readUint32(content: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = content.subarray(at, at + 4)
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0
}
