import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../helpers/source-files.ts'

const product = ['electron', 'renderer', 'shared'].flatMap((folder) => sourceFiles(folder))
/** The playground is for developers and is not part of the built app. */
const shipped = product.filter(({ path }) => !path.startsWith('renderer/playground/'))
const filesWith = (pattern: RegExp) =>
  shipped.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

/** Rules of the security table in the README that are kept by where something stands, or by its absence. */
describe('the product', () => {
  it('sets web preferences in one file', () => {
    expect(filesWith(/webPreferences/)).toEqual(['electron/window.ts'])
  })

  it('listens to the window in one file', () => {
    expect(filesWith(/\bipcMain\b/)).toEqual(['electron/ipc/register.ts'])
  })

  it('lets one file of the window reach Electron', () => {
    expect(filesWith(/\bipcRenderer\b/)).toEqual(['electron/preload/index.ts'])
  })

  it('never names the switches that weaken a page', () => {
    const switches =
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag|allowpopups|nodeIntegrationIn|disable-web-security|no-sandbox|ignore-certificate/
    expect(filesWith(switches)).toEqual([])
  })

  it('makes no code out of text', () => {
    expect(filesWith(/\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=/)).toEqual([])
  })

  it('asks no address outside the machine', () => {
    expect(filesWith(/from 'node:https'|\bnew WebSocket\(|\bsendBeacon\(/)).toEqual([])
    // The local host's own calls, and the dictionaries, which the app serves itself.
    expect(filesWith(/\bfetch\(/).toSorted()).toEqual([
      'renderer/local-host-api.ts',
      'renderer/spelling/spelling-worker.ts',
    ])
  })

  it('starts other programs in one file, without a shell', () => {
    expect(filesWith(/node:child_process/)).toEqual(['electron/open-with-system.ts'])
    expect(filesWith(/shell: true|execSync/)).toEqual([])
  })
})
