import { execFile } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildParts } from './build-parts.ts'
import { projectRoot } from './source-files.ts'

/** What stands before the fuses in Electron's binary. Reference: electron docs/tutorial/fuses.md. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Fuses in the order of their bytes, as @electron/fuses lists them, with the value we want; null is left as it is. */
export const wantedFuses = [
  ['runAsNode', '0'],
  ['enableCookieEncryption', null],
  ['enableNodeOptionsEnvironmentVariable', '0'],
  ['enableNodeCliInspectArguments', '0'],
  ['enableEmbeddedAsarIntegrityValidation', '1'],
  ['onlyLoadAppFromAsar', '1'],
  ['loadBrowserProcessSpecificV8Snapshot', null],
  ['grantFileProtocolExtraPrivileges', '0'],
] as const

/**
 * Packs for Linux with files in place of Electron's own, so that it works without a network: the content of the asar is
 * real, and the stub of the binary has fuses to flip. Gives the folder of the packed app, which lies in `folder`.
 */
export async function packApp(folder: string): Promise<string> {
  await buildParts('renderer', 'main', 'jobs', 'preload')
  await makeStub(join(folder, 'electron'))
  const builder = join(projectRoot, 'node_modules/electron-builder/cli.js')
  const options = [
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'dist')}`,
  ]
  const words = [builder, '--linux', 'dir', ...options]
  await promisify(execFile)(process.execPath, words, { cwd: projectRoot })
  return join(folder, 'dist/linux-unpacked')
}

async function makeStub(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  for (const name of [
    'electron',
    'version',
    'LICENSE',
    'LICENSES.chromium.html',
    'resources.pak',
    'chrome-sandbox',
    'locales/nb.pak',
  ]) {
    await writeFile(join(folder, name), '45.4.1')
  }
  // Version 1, eight fuses, each the opposite of what is wanted.
  const fuses = wantedFuses.map(([, wanted]) => (wanted === '0' ? '1' : '0')).join('')
  await writeFile(join(folder, 'electron'), `${fuseSentinel}\x01\x08${fuses}`)
  await chmod(join(folder, 'electron'), 0o755)
}
