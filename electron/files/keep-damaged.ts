import * as fs from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import texts from '../../resources/text/repairs.nb.json'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { duplicate, writeFailure } from './atomic-write.ts'

const MAX_KEPT = 99

/** Keeps a damaged file under another name beside it before it is replaced; gives that name. */
export async function keepDamaged(path: string, on: Date): Promise<Result<string>> {
  const target = await fs.realpath(path).catch(() => path)
  const extension = extname(target)
  const start = basename(target, extension)
  const date = [on.getFullYear(), on.getMonth() + 1, on.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  for (let count = 1; count <= MAX_KEPT; count++) {
    const detail = count === 1 ? date : `${date} ${count}`
    const name = `${texts['kept-name'].replace('{file}', start).replace('{detail}', detail)}${extension}`
    try {
      await duplicate(target, join(dirname(target), name), fs)
      return ok(name)
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!isTaken) return fail(writeFailure(error, path))
    }
  }
  return fail({ code: 'file-not-writable', file: basename(path), detail: dirname(path) })
}
