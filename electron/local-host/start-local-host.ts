import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail } from '../../shared/base/result.ts'
import { type Handlers, isCallName } from '../../shared/contract/ipc.ts'
import { MAX_UPLOAD_BYTES } from '../../shared/contract/values.ts'
import { decodeWire, encodeWire } from '../../shared/contract/wire.ts'
import { securityHeaders } from '../content-policy.ts'
import { answerCall } from '../ipc/answer-call.ts'
import { log } from '../log.ts'
import type { MediaStore } from '../media/media-store.ts'
import { serveMedia } from '../media/serve-media.ts'
import { createEventStreams, type EventStreams, type PageNews } from './event-streams.ts'
import { readBody } from './read-body.ts'
import { serveFile } from './serve-file.ts'
import { createSession, type Session } from './session.ts'

/** Base64 takes a third more than the bytes. */
const MAX_BODY_BYTES = Math.ceil(MAX_UPLOAD_BYTES * 1.4)

export type LocalHost = {
  /** Works once; gives the browser its cookie. */
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

export type LocalHostOptions = {
  readonly rendererFolder: string
  readonly port: number
  readonly createHandlers: (emit: EventStreams['send']) => Handlers
  readonly onPage: (news: PageNews) => void
  readonly media: Pick<MediaStore, 'get'>
  readonly texts: { readonly linkUsed: string; readonly notFound: string }
}

type Host = LocalHostOptions & {
  readonly origin: string
  readonly session: Session
  readonly events: EventStreams
  readonly handlers: Handlers
}

/** Serves the renderer and the handlers on 127.0.0.1 to the one browser that opens `url`. */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  const server = createServer()
  const port = await listen(server, options.port)
  const events = createEventStreams(options.onPage)
  const host: Host = {
    ...options,
    origin: `http://127.0.0.1:${port}`,
    // Cookies are shared between ports, so two hosts at once need two names.
    session: createSession(`beretning-${port}`),
    events,
    handlers: options.createHandlers(events.send),
  }
  server.on('request', (request, response) => {
    answer(host, request, response).catch((error: unknown) => {
      log('error', 'A request to the local host failed in a way no one expected.', error)
      response.destroy()
    })
  })
  return {
    url: `${host.origin}${host.session.startPath}`,
    port,
    close: () => {
      events.close()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      // Safe: a server that listens on a TCP port has a TCP address.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function answer(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  if (!isFromOurPage(host, request)) return refuse(response, 403, '')
  const url = new URL(request.url ?? '/', host.origin)
  const token = url.searchParams.get('token')
  const isKnown = host.session.isKnown(request.headers.cookie)
  if (request.method === 'GET' && url.pathname === '/' && token !== null) {
    const cookie = host.session.redeem(token)
    if (cookie !== null) response.setHeader('set-cookie', cookie)
    if (cookie === null && !isKnown) return refuse(response, 403, host.texts.linkUsed)
    response.writeHead(302, { location: '/', 'cache-control': 'no-store' }).end()
    return
  }
  if (!isKnown) return refuse(response, 403, host.texts.linkUsed)
  if (url.pathname.startsWith('/api/')) {
    return await answerApi(host, url, request, response)
  }
  if (request.method !== 'GET') return refuse(response, 405, '')
  const picture = serveMedia(host.media, url.pathname)
  if (picture) {
    response.writeHead(200, picture.headers).end(picture.bytes)
    return
  }
  if (await serveFile(host.rendererFolder, url.pathname, response)) return
  refuse(response, 404, host.texts.notFound)
}

/**
 * The Host header stops a foreign name that resolves to 127.0.0.1; Origin and Sec-Fetch-Site stop a foreign page.
 * A call must have an Origin: a browser sends it with every POST.
 */
function isFromOurPage(host: Host, request: IncomingMessage): boolean {
  const { host: hostHeader, origin, 'sec-fetch-site': site } = request.headers
  if (`http://${hostHeader}` !== host.origin) return false
  if (origin !== undefined && origin !== host.origin) return false
  if (request.method !== 'GET' && origin === undefined) return false
  const isStart =
    request.method === 'GET' && new URL(request.url ?? '/', host.origin).pathname === '/'
  return isStart || site === undefined || site === 'same-origin' || site === 'none'
}

async function answerApi(
  host: Host,
  { pathname, searchParams }: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = pathname.slice('/api/'.length)
  if (request.method === 'GET' && name === 'events') {
    return host.events.add(response, searchParams.get('page') ?? '')
  }
  if (request.method !== 'POST') return refuse(response, 405, '')
  if (!isCallName(name)) return refuse(response, 404, '')
  if (request.headers['content-type'] !== 'application/json') return refuse(response, 415, '')
  const body = await readBody(request, MAX_BODY_BYTES)
  if (body === null) return answerJson(response, 413, fail({ code: 'file-too-large' }))
  const argument = parse(body)
  if (!argument) {
    return answerJson(response, 400, fail({ code: 'argument-invalid', detail: name }))
  }
  answerJson(response, 200, await answerCall(host.handlers, name, argument.value))
}

function parse(body: string): { readonly value: unknown } | null {
  try {
    return { value: decodeWire(body) }
  } catch {
    // Answered with 400 by the caller.
    return null
  }
}

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(encodeWire(value))
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(text)
}
