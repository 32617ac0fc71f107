import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { projectRoot } from '../../helpers/source-files.ts'
import { environment, type Launched, type LaunchOptions } from './launcher.ts'

/** The installed Electron, or why it cannot be used here. */
export function findElectron(): { readonly binary: string } | { readonly reason: string } {
  const folder = join(projectRoot, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  const binary = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8')) : ''
  if (!existsSync(binary)) return { reason: 'Electron is not downloaded here' }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    return { reason: 'there is no display' }
  }
  return { binary }
}

/** Electron itself; the system's file dialogs are answered before they are shown. */
export async function launchElectron(options: LaunchOptions): Promise<Launched> {
  const electron = findElectron()
  if ('reason' in electron) throw new Error(`Cannot start Electron because ${electron.reason}.`)
  const app = await _electron.launch({
    executablePath: electron.binary,
    args: [projectRoot],
    env: environment(options),
  })
  const page = await app.firstWindow()
  return {
    page,
    context: app.context(),
    url: null,
    desktop: null,
    async chooseFile(path, trigger) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, path)
      await trigger()
    },
    async leaveUnsaved(trigger) {
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBoxSync = () => 1
      })
      await trigger()
    },
    async kill() {
      const child = app.process()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
    close: () => app.close(),
  }
}
