import { fail, ok } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { HandlerContext } from './context.ts'

export function lockHandlers({
  files,
  locks,
}: HandlerContext): Pick<Handlers, 'lockFile' | 'unlockFile'> {
  const picked = (token: string) => files.file(token, 'open-project', 'save-project')
  return {
    async lockFile({ file: token, page }) {
      const file = picked(token)
      if (!file) return fail({ code: 'not-permitted' })
      const attempt = await locks.take(file.path, page)
      if (attempt.kind !== 'other') return ok(attempt)
      const { name, machine, since } = attempt.owner
      return ok({ kind: 'other', owner: { name, machine, since } })
    },
    async unlockFile({ file: token, page }) {
      const file = picked(token)
      if (!file) return fail({ code: 'not-permitted' })
      await locks.release(file.path, page)
      return ok(null)
    },
  }
}
