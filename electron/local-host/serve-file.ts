import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { contentTypeOf } from '../content-type.ts'
import { safePath } from '../safe-path.ts'

/** Answers with a file of the built renderer; false when there is no such file. */
export async function serveFile(
  rendererFolder: string,
  urlPath: string,
  response: ServerResponse,
): Promise<boolean> {
  const path = safePath(rendererFolder, urlPath === '/' ? '/index.html' : urlPath)
  if (path === null) return false
  try {
    const bytes = await readFile(path)
    response.writeHead(200, { 'content-type': contentTypeOf(path), 'cache-control': 'no-cache' })
    response.end(bytes)
    return true
  } catch {
    // Missing, or a folder: for the page it is the same.
    return false
  }
}
