import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerAppRequest } from '../../../electron/app-protocol.ts'
import { contentSecurityPolicy } from '../../../electron/content-policy.ts'
import { createMediaStore } from '../../../electron/media/media-store.ts'
import { diagramName, photo, photoName } from '../../helpers/pictures.ts'

vi.mock('electron', () => ({ protocol: {} }))

describe('the app protocol', () => {
  const media = createMediaStore()
  let folder = ''
  let renderer = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-app-'))
    renderer = join(folder, 'renderer')
    await mkdir(join(renderer, 'assets'), { recursive: true })
    await mkdir(join(folder, 'renderer-other'))
    await writeFile(join(renderer, 'index.html'), '<!doctype html>')
    await writeFile(join(renderer, 'assets', 'app.js'), '1')
    await writeFile(join(folder, 'renderer-other', 'app.js'), 'secret')
  })
  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  const get = (url: string, method = 'GET') => answerAppRequest(renderer, { method, url }, media)

  it('serves a file with its type and the content policy', async () => {
    const response = await get('app://bundle/assets/app.js?v=1')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('1')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('serves the pictures of a report, and nothing else from there', async () => {
    media.add(photo)
    const response = await get(`app://bundle/media/${photoName}`)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(photo)
    expect((await get(`app://bundle/media/${diagramName}`)).status).toBe(404)
    expect((await get(`app://other/media/${photoName}`)).status).toBe(403)
  })

  it.each([
    'app://bundle/../renderer-other/app.js',
    'app://bundle/%2e%2e/renderer-other/app.js',
    'app://bundle/..%5crenderer-other/app.js',
    'app://bundle/assets/../../renderer-other/app.js',
    'app://bundle.example/index.html',
    'app://other/index.html',
    'app://bundle@other/index.html',
    'https://bundle/index.html',
    'file:///index.html',
  ])('refuses %s', async (url) => {
    expect((await get(url)).status).toBe(403)
  })

  it('sends the content policy with every answer, also with a refusal', async () => {
    for (const url of ['app://bundle/missing.js', 'app://other/index.html']) {
      expect((await get(url)).headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    }
  })

  it('refuses every other method', async () => {
    expect((await get('app://bundle/index.html', 'POST')).status).toBe(403)
  })

  it('knows no file that is not there, and no folder', async () => {
    expect((await get('app://bundle/missing.js')).status).toBe(404)
    expect((await get('app://bundle/assets')).status).toBe(404)
  })

  it('allows no inline script, no script made of text, no frame and no other address', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })
})
