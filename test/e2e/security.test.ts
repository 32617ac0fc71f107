import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launcherName, openSession, type Session } from './browser-session.ts'

const browser = findBrowser()

/** What a script that got into the page could try. */
describe.skipIf(browser === null)('the page in a real browser', () => {
  let session: Session
  let other: Server
  let otherUrl = ''
  let visits = 0

  beforeAll(async () => {
    other = createServer((_request, response) => {
      visits++
      response.setHeader('access-control-allow-origin', '*')
      response.end('outside')
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    // Safe: a server that listens on a TCP port has a TCP address.
    otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
    session = await openSession(browser ?? '')
    await session.page.getByRole('button').first().waitFor()
  })
  afterAll(async () => {
    await session.close()
    other.close()
  })

  it('starts without breaking its own rules', () => {
    expect(session.errors).toEqual([])
  })

  it('cannot reach another address', async () => {
    const attempts = await session.page.evaluate(async (url) => {
      const image = new Promise<string>((resolve) => {
        const element = new Image()
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('blocked')
        element.src = url
      })
      const call = fetch(url).then(
        () => 'loaded',
        () => 'blocked',
      )
      return await Promise.all([image, call])
    }, otherUrl)
    expect(attempts).toEqual(['blocked', 'blocked'])
    expect(visits).toBe(0)
  })

  it('runs no script that stands in the page, and none made of text', async () => {
    const ran = await session.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      document.body.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.planted = true">')
      return 'planted' in window
    })
    expect(ran).toBe(false)
    await session.page.waitForTimeout(200)
    expect(await session.page.evaluate(() => 'planted' in window)).toBe(false)
  })

  it('sees neither Node nor its own cookie', async () => {
    const seen = await session.page.evaluate(() => [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
      document.cookie,
    ])
    expect(seen).toEqual(['undefined', 'undefined', ''])
  })

  it.runIf(launcherName === 'local-host')(
    'is closed to another browser, and to another page in the same one',
    async () => {
      const { origin } = new URL(session.url)
      expect((await fetch(`${origin}/`)).status).toBe(403)
      const foreign = await session.context.newPage()
      await foreign.goto(otherUrl)
      const answered = await foreign.evaluate(
        (url) =>
          fetch(url, { method: 'POST', credentials: 'include', body: 'null' }).then(
            () => 'answered',
            () => 'refused',
          ),
        `${origin}/api/shellInfo`,
      )
      expect(answered).toBe('refused')
      await foreign.setContent(`<iframe src="${origin}/"></iframe>`)
      await foreign.waitForTimeout(300)
      expect(await foreign.frames()[1]?.locator('#root').count()).toBe(0)
      await foreign.close()
    },
  )
})
