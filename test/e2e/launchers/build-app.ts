import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildParts } from '../../helpers/build-parts.ts'
import { projectRoot } from '../../helpers/source-files.ts'
import { findElectron } from './electron.ts'

let isDone = false

/** Builds what the launchers start, and says which of them the tests run over. */
export async function setup(): Promise<void> {
  if (isDone) return
  isDone = true
  await buildParts('renderer', 'main', 'cli', 'jobs', 'preload')
  const script = join(projectRoot, 'test/electron-stand-in/build.mjs')
  await promisify(execFile)(process.execPath, [script], { cwd: projectRoot })
  const electron = findElectron()
  const real = 'reason' in electron ? `not Electron, since ${electron.reason}` : 'Electron'
  process.stdout.write(`End-to-end tests: local host, stand-in for Electron, ${real}.\n`)
}
