/** Numbers out of bytes; what lies beyond the end reads as 0, so that a file cut short is no error here. */
export function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x1_0000 + uint16(bytes, at + 2)
}

export function uint16LittleEndian(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

export function uint32LittleEndian(bytes: Uint8Array, at: number): number {
  return uint16LittleEndian(bytes, at) + uint16LittleEndian(bytes, at + 2) * 0x1_0000
}

/** The bytes as Latin-1 letters, for the marks in a file. */
export function letters(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}
