import { join } from 'node:path'
import { app, Menu, nativeTheme, shell } from 'electron'
import type { MenuCommand } from '../shared/contract/menu.ts'
import type { Appearance } from './desktop-settings.ts'
import { emitToPages } from './ipc/register.ts'
import { log } from './log.ts'
import { menuTemplate } from './menu.ts'
import type { Settings } from './settings.ts'
import type { ShellWords } from './shell-texts.ts'
import type { Zoom } from './zoom.ts'

type Parts = {
  readonly words: ShellWords
  readonly settings: Settings
  readonly zoom: Zoom
  readonly productFolder: string
}

/** Gives how to show the app's menu with the commands of the window: it says what there is, and what can be done now. */
export function createAppMenu(
  parts: Parts,
): (commands: ReadonlyArray<MenuCommand>) => Promise<void> {
  const { words, settings, zoom, productFolder } = parts
  app.setAboutPanelOptions({ applicationName: 'Beretning', version: app.getVersion() })
  return async function show(commands) {
    const { appearance } = await settings.desktop()
    const template = menuTemplate({
      texts: words.now(),
      commands,
      appearance,
      platform: process.platform,
      choose: (id) => emitToPages('commandChosen', id),
      zoom: zoom.change,
      setAppearance,
      clearRecent: () => void settings.clearRecent(),
      showLicences: () => void showLicences(productFolder),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
  }

  function setAppearance(appearance: Appearance): void {
    nativeTheme.themeSource = appearance
    void settings.setDesktop({ appearance })
  }
}

/** Beside the packed app, where other programs can read it. */
async function showLicences(productFolder: string): Promise<void> {
  const folder = app.isPackaged ? process.resourcesPath : join(productFolder, 'out')
  const failure = await shell.openPath(join(folder, 'licences.txt'))
  if (failure !== '') log('warning', 'The licences could not be shown.')
}
