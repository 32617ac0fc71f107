import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { log } from './log.ts'

/**
 * Opens an address or a file with the program the system has chosen for it; false when the system has no opener.
 * The target is one argument to one program: no shell reads it, so nothing in it can become a command.
 */
export function openWithSystem(target: string): Promise<boolean> {
  if (process.platform === 'darwin') return run('open', target)
  // `start` needs a shell; this does the same without one.
  if (process.platform === 'win32') return run('rundll32', 'url.dll,FileProtocolHandler', target)
  return run('xdg-open', target)
}

/** Shows a file where it lies; systems without a common way to mark it show its folder. */
export function showInSystem(path: string): Promise<boolean> {
  if (process.platform === 'darwin') return run('open', '-R', path)
  if (process.platform === 'win32') return run('explorer', `/select,${path}`)
  return run('xdg-open', dirname(path))
}

function run(program: string, ...values: ReadonlyArray<string>): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, values, { stdio: 'ignore', detached: true })
    child.once('error', (error) => {
      log('warning', `The program ${program} could not be started.`, error)
      resolve(false)
    })
    child.once('spawn', () => resolve(true))
    child.unref()
  })
}
