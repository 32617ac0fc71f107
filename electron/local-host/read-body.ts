import type { IncomingMessage } from 'node:http'

/** The whole body as text, or null when it is longer than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request) {
    const bytes = Buffer.from(piece)
    length += bytes.length
    if (length > maxBytes) return null
    pieces.push(bytes)
  }
  return Buffer.concat(pieces).toString('utf8')
}
