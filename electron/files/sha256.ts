import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return sha256OfPieces([bytes])
}

/** SHA-256 of pieces that follow one another. */
export function sha256OfPieces(pieces: ReadonlyArray<Uint8Array>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}
