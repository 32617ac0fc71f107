import type { WriteFs } from './write-fs.ts'

const CHUNK_BYTES = 1024 * 1024

/** Whether a file holds just these bytes. It is read piece by piece, so that it is never held twice. */
export async function isSameOnDisk(
  path: string,
  pieces: ReadonlyArray<Uint8Array>,
  fs: Pick<WriteFs, 'open'>,
): Promise<boolean> {
  const file = await fs.open(path, 'r')
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES)
    const end = pieces.reduce((sum, { length }) => sum + length, 0)
    const written = piecesFrom(pieces)
    for (let at = 0; at < end; ) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, at)
      if (bytesRead === 0 || !written.startsWith(buffer.subarray(0, bytesRead))) return false
      at += bytesRead
    }
    return (await file.read(buffer, 0, 1, end)).bytesRead === 0
  } finally {
    await file.close()
  }
}

/** Walks through the pieces as if they were one. */
function piecesFrom(pieces: ReadonlyArray<Uint8Array>) {
  let index = 0
  let at = 0
  return {
    startsWith(bytes: Uint8Array): boolean {
      for (let done = 0; done < bytes.length; ) {
        const piece = pieces[index]?.subarray(at, at + bytes.length - done)
        if (!piece) return false
        if (Buffer.compare(piece, bytes.subarray(done, done + piece.length)) !== 0) return false
        done += piece.length
        at += piece.length
        if (at === pieces[index]?.length) {
          index++
          at = 0
        }
      }
      return true
    },
  }
}
