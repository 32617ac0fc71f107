import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../../electron/content-policy.ts'
import { type LocalHost, startLocalHost } from '../../../../electron/local-host/start-local-host.ts'
import { setLogSink } from '../../../../electron/log.ts'
import { createMediaStore } from '../../../../electron/media/media-store.ts'
import { ok } from '../../../../shared/base/result.ts'
import { callNames, type Handlers } from '../../../../shared/contract/ipc.ts'
import { decodeWire, encodeWire } from '../../../../shared/contract/wire.ts'
import { diagramName, photo, photoName } from '../../../helpers/pictures.ts'

type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
type Ask = {
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

describe('the local host', () => {
  let folder = ''
  let host: LocalHost
  let known = ''
  const media = createMediaStore()
  let emit: (name: string, payload: unknown) => void = () => {}

  beforeAll(async () => {
    setLogSink(() => {})
    folder = await mkdtemp(join(tmpdir(), 'beretning-host-'))
    await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
    await mkdir(join(folder, 'renderer-other'))
    await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>side')
    await writeFile(join(folder, 'renderer', 'assets', 'app.js'), 'app')
    await writeFile(join(folder, 'renderer-other', 'app.js'), 'secret')
  })
  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  beforeEach(async () => {
    known = ''
    host = await startLocalHost({
      media,
      rendererFolder: join(folder, 'renderer'),
      port: 0,
      onPage: () => {},
      texts: { linkUsed: 'brukt', notFound: 'borte' },
      createHandlers(send) {
        emit = send
        const answers = callNames.map((name) => [
          name,
          async (argument: unknown) => {
            if (name === 'openSample') throw new Error('unexpected')
            return ok({ name, argument })
          },
        ])
        // Safe: every call of the contract has a handler.
        return Object.fromEntries(answers) as unknown as Handlers
      },
    })
  })
  afterEach(async () => await host.close())

  const origin = () => `http://127.0.0.1:${host.port}`

  function ask({ path, method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: host.port, path, method, headers }
      const sent = request(options, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  /** The cookie of the browser that opened the link; the link works once. */
  async function cookie(): Promise<string> {
    if (known !== '') return known
    const { headers } = await ask({ path: host.url.slice(origin().length) })
    known = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    return known
  }

  const call = async (name: string, argument: unknown, headers: Record<string, string> = {}) =>
    ask({
      path: `/api/${name}`,
      method: 'POST',
      headers: {
        cookie: await cookie(),
        origin: origin(),
        'content-type': 'application/json',
        ...headers,
      },
      body: encodeWire(argument),
    })

  it('shows the pictures of a report to its own page alone', async () => {
    media.add(photo)
    const path = `/media/${photoName}`
    const own = await ask({ path, headers: { cookie: await cookie() } })
    expect(own).toMatchObject({ status: 200, headers: { 'content-type': 'image/jpeg' } })
    expect(own.headers['cache-control']).toBe('no-store')
    expect((await ask({ path })).status).toBe(403)
    const foreign = { cookie: await cookie(), 'sec-fetch-site': 'cross-site' }
    expect((await ask({ path, headers: foreign })).status).toBe(403)
    const gone = await ask({ path: `/media/${diagramName}`, headers: { cookie: await cookie() } })
    expect(gone.status).toBe(404)
  })

  it('listens on this machine alone', async () => {
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/)
    // What listens to every address of the machine answers at this one too, where there is such an address.
    const other = connect({ port: host.port, host: '127.0.0.2', timeout: 2000 })
    const answer = await new Promise((resolve) => {
      other.once('connect', () => resolve('answered'))
      for (const sign of ['error', 'timeout']) other.once(sign, () => resolve('refused'))
    })
    other.destroy()
    expect(answer).toBe('refused')
  })

  it('gives the browser that opens the link a cookie no script and no other site can use', async () => {
    const answer = await ask({ path: host.url.slice(origin().length) })
    expect(answer.status).toBe(302)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^beretning-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
  })

  it('lets the link be used once, but lets the browser that used it open it again', async () => {
    const path = host.url.slice(origin().length)
    const headers = { cookie: await cookie() }
    expect((await ask({ path })).status).toBe(403)
    expect((await ask({ path, headers })).status).toBe(302)
  })

  it('serves the page with the security headers', async () => {
    const headers = { cookie: await cookie() }
    const page = await ask({ path: '/', headers })
    expect(page).toMatchObject({ status: 200, body: '<!doctype html>side' })
    expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect((await ask({ path: '/assets/app.js', headers })).body).toBe('app')
    expect((await ask({ path: '/assets/', headers })).status).toBe(404)
  })

  it.each(['', 'beretning=x', 'beretning-0=x'])(
    'knows no one with the cookie %j',
    async (cookie) => {
      for (const path of ['/', '/assets/app.js', '/api/events']) {
        expect((await ask({ path, headers: { cookie } })).status).toBe(403)
      }
    },
  )

  it('is not opened by a wrong token', async () => {
    expect((await ask({ path: '/?token=' })).status).toBe(403)
    expect((await ask({ path: '/?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' })).status).toBe(403)
    expect(await cookie()).not.toBe('')
  })

  it.each([
    '/../renderer-other/app.js',
    '/%2e%2e/renderer-other/app.js',
    '/..%5crenderer-other/app.js',
    '/assets/%2e%2e/%2e%2e/renderer-other/app.js',
  ])('serves nothing outside its folder: %s', async (path) => {
    const answer = await ask({ path, headers: { cookie: await cookie() } })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })

  it.each(['example.no', 'localhost', '127.0.0.1', '127.0.0.1:1'])(
    'refuses a page that reached it by the name %s',
    async (name) => {
      const headers = { host: name, cookie: await cookie() }
      expect((await ask({ path: '/', headers })).status).toBe(403)
    },
  )

  it.each([
    { origin: 'https://example.no' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses a call from another page: %j', async (headers) => {
    expect((await call('shellInfo', null, headers)).status).toBe(403)
  })

  it('refuses a call without an origin', async () => {
    const headers = { cookie: await cookie(), 'content-type': 'application/json' }
    const answer = await ask({ path: '/api/shellInfo', method: 'POST', headers, body: 'null' })
    expect(answer.status).toBe(403)
  })

  it('answers a call of the contract', async () => {
    const bytes = new Uint8Array([0, 1, 255])
    const answer = await call('adoptFile', { name: 'a.xlsx', bytes })
    expect(decodeWire(answer.body)).toEqual(
      ok({ name: 'adoptFile', argument: { name: 'a.xlsx', bytes } }),
    )
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('answers a wrong argument with a failure', async () => {
    const { status, body } = await call('openProject', { file: '../x' })
    expect(status).toBe(200)
    expect(decodeWire(body)).toMatchObject({ ok: false, error: { code: 'argument-invalid' } })
  })

  it('survives a handler that throws', async () => {
    const { body } = await call('openSample', null)
    expect(decodeWire(body)).toMatchObject({ ok: false, error: { code: 'not-available' } })
  })

  it('knows no other calls, methods or kinds of body', async () => {
    expect((await call('constructor', null)).status).toBe(404)
    expect((await call('jobProgress', null)).status).toBe(404)
    expect((await call('shellInfo', null, { 'content-type': 'text/plain' })).status).toBe(415)
    const headers = { cookie: await cookie(), origin: origin() }
    expect((await ask({ path: '/api/shellInfo', headers })).status).toBe(405)
    expect((await ask({ path: '/', method: 'PUT', headers })).status).toBe(405)
  })

  it('refuses a body that is no JSON, and one that is too large before it is read', async () => {
    const headers = {
      cookie: await cookie(),
      origin: origin(),
      'content-type': 'application/json',
    }
    const path = '/api/shellInfo'
    expect((await ask({ path, method: 'POST', headers, body: '{' })).status).toBe(400)
    const large = { ...headers, 'content-length': '999999999' }
    const answer = await new Promise<number>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: host.port, path, method: 'POST', headers: large }
      const sent = request(options, (response) => {
        resolve(response.statusCode ?? 0)
        sent.destroy()
      })
      sent.on('error', reject)
      sent.flushHeaders()
    })
    expect(answer).toBe(413)
  })

  it('sends events to the pages that listen', async () => {
    const headers = { cookie: await cookie() }
    const heard = await new Promise<string>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: host.port, path: '/api/events', headers }
      const sent = request(options, (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream')
        let text = ''
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece
          if (text.startsWith('retry:') && !text.includes('event:'))
            emit('jobProgress', { done: 1 })
          if (text.includes('data:')) resolve(text)
        })
        response.on('error', () => {})
      })
      sent.on('error', reject)
      sent.end()
    })
    expect(heard).toContain('event: jobProgress\ndata: {"done":1}\n\n')
  })
})
