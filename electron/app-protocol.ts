import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { APP_SCHEME, isAppUrl } from './app-address.ts'
import { securityHeaders } from './content-policy.ts'
import { contentTypeOf } from './content-type.ts'
import type { MediaStore } from './media/media-store.ts'
import { serveMedia } from './media/serve-media.ts'
import { safePath } from './safe-path.ts'

/** Must run before the app is ready. What Chromium makes of the page's code is kept, and the next start is quicker. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

export function handleAppProtocol(
  session: Session,
  rendererFolder: string,
  media: MediaStore,
): void {
  session.protocol.handle(APP_SCHEME, (request) => answerAppRequest(rendererFolder, request, media))
}

/** A picture of a report, or a file of the built renderer, with the security headers, or a refusal. */
export async function answerAppRequest(
  rendererFolder: string,
  request: Pick<Request, 'method' | 'url'>,
  media: Pick<MediaStore, 'get'>,
): Promise<Response> {
  if (request.method !== 'GET' || !isAppUrl(request.url)) return refusal(403)
  const picture = serveMedia(media, rawPath(request.url))
  if (picture) {
    return new Response(new Uint8Array(picture.bytes), { headers: picture.headers })
  }
  const path = safePath(rendererFolder, rawPath(request.url))
  if (path === null) return refusal(403)
  try {
    const bytes = new Uint8Array(await readFile(path))
    return new Response(bytes, {
      headers: { ...securityHeaders, 'content-type': contentTypeOf(path) },
    })
  } catch {
    // Missing, or a folder: for the page it is the same.
    return refusal(404)
  }
}

/** The path as it was asked for: `new URL` would resolve `..` before it could be refused. */
function rawPath(url: string): string {
  const [path = ''] = url.slice(`${APP_SCHEME}://`.length).split(/[?#]/)
  return path.slice(path.indexOf('/'))
}

function refusal(status: number): Response {
  return new Response('', { status, headers: securityHeaders })
}
