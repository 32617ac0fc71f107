import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../../shared/base/result.ts'

/** The bytes of a file the person named. The size is checked before a byte is read. */
export async function readBytes(path: string, maxBytes: number): Promise<Result<Uint8Array>> {
  const file = basename(path)
  try {
    const handle = await open(path, 'r')
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return fail({ code: 'file-not-readable', file })
      if (stat.size > maxBytes) {
        return fail({
          code: 'file-too-large',
          file,
          detail: `${Math.round(maxBytes / 2 ** 20)} MB`,
        })
      }
      const { buffer, byteOffset, byteLength } = await handle.readFile()
      // A view of the same bytes: a report with pictures is not held twice.
      return ok(new Uint8Array(buffer, byteOffset, byteLength))
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail({ code: 'file-not-found', file })
    return fail({ code: 'file-not-readable', file })
  }
}
