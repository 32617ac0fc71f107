import { createHash, timingSafeEqual } from 'node:crypto'
import { randomToken } from '../random-ids.ts'

/**
 * Who may talk to the local host: the browser that opened the start link, known by its cookie.
 * The link works once, so that it is worth nothing in a history or a log.
 */
export type Session = {
  readonly startPath: string
  /** The cookie to set when `token` is the unused start token, else null. */
  readonly redeem: (token: string) => string | null
  readonly isKnown: (cookieHeader: string | undefined) => boolean
}

export function createSession(cookieName: string): Session {
  const startToken = randomToken()
  const secret = randomToken()
  let used = false
  return {
    startPath: `/?token=${startToken}`,
    redeem(token) {
      if (used || !isSame(token, startToken)) return null
      used = true
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    isKnown(cookieHeader) {
      const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim())
      const prefix = `${cookieName}=`
      const ours = cookies.filter((cookie) => cookie.startsWith(prefix))
      return ours.some((cookie) => isSame(cookie.slice(prefix.length), secret))
    },
  }
}

/** Takes the same time wherever the two differ; hashing first makes the lengths equal. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
