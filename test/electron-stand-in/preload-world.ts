import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { projectRoot } from '../helpers/source-files.ts'
import type { IntoPage, OutOfPage } from './page/isolated-world.ts'
import { decode, encode } from './page/wire.ts'

const WORLD = 'Electron Isolated Context'
const BINDING = 'standInSend'

export type PreloadWorld = {
  /** A page that is gone hears nothing. */
  readonly post: (message: IntoPage) => Promise<void>
}

type Call = OutOfPage & { readonly isMainFrame: boolean }

/**
 * Runs a preload script before the page's own, in a world of its own that shares only the document with the page
 * (docs/tutorial/context-isolation.md), in the main frame only (`nodeIntegrationInSubFrames` is off by default).
 */
export async function addPreloadWorld(
  page: Page,
  preload: string,
  answer: (call: Call) => Promise<unknown>,
): Promise<PreloadWorld> {
  const debug = await page.context().newCDPSession(page)
  const secret = `stand-in-${randomUUID()}`
  const { frameTree } = await debug.send('Page.getFrameTree')
  const frames = new Map<number, string>()
  let current = 0
  debug.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== WORLD) return
    const frame = String(context.auxData?.frameId)
    frames.set(context.id, frame)
    if (frame === frameTree.frame.id) current = context.id
  })
  debug.on('Runtime.bindingCalled', ({ name, payload, executionContextId: context }) => {
    if (name !== BINDING) return
    // Safe: only the isolated world has this binding.
    const call = decode(payload) as OutOfPage
    const isMainFrame = frames.get(context) === frameTree.frame.id
    answer({ ...call, isMainFrame }).then(
      (value) => post(debug, context, { type: 'answer', id: call.id, value }),
      (error: Error) =>
        post(debug, context, { type: 'failure', id: call.id, message: error.message }),
    )
  })
  await debug.send('Page.enable')
  await debug.send('Runtime.enable')
  await debug.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
  await debug.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorld(secret) })
  await debug.send('Page.addScriptToEvaluateOnNewDocument', {
    source: isolatedWorld(secret, preload),
    worldName: WORLD,
  })
  return { post: (message) => post(debug, current, message) }
}

async function post(debug: CDPSession, context: number, message: IntoPage): Promise<void> {
  try {
    await debug.send('Runtime.callFunctionOn', {
      executionContextId: context,
      functionDeclaration: `(text) => globalThis.${BINDING}Receive?.(text)`,
      arguments: [{ value: encode(message) }],
    })
  } catch {
    // The page was closed or left in the meantime.
  }
}

function mainWorld(secret: string): string {
  return inMainFrame(`${built('main-world')}
    module.exports.startMainWorld(${JSON.stringify(secret)})`)
}

function isolatedWorld(secret: string, preload: string): string {
  return inMainFrame(`${built('isolated-world')}
    const electron = module.exports.startIsolatedWorld(${JSON.stringify(secret)}, '${BINDING}')
    const require = (name) => {
      if (name !== 'electron') throw new Error('module not found: ' + name)
      return electron
    };
    ((module, exports) => {
      ${preload}
    })({ exports: {} }, {})`)
}

function inMainFrame(script: string): string {
  return `if (window === window.top) (() => {
    const module = { exports: {} }
    const exports = module.exports
    ${script}
  })()`
}

function built(name: string): string {
  return readFileSync(join(projectRoot, `out/electron-stand-in/${name}.cjs`), 'utf8')
}
