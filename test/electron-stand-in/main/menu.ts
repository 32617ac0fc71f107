import type { MenuEntry } from '../calls.ts'
import { refuseUnknown } from '../refuse-unknown.ts'
import { theApp } from './app.ts'
import { answerBrowser } from './browser-link.ts'
import { BrowserWindow } from './browser-window.ts'

type Template = ReadonlyArray<ItemOptions>
type ItemOptions = {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly click?: (item: unknown, window: unknown, event: object) => void
  readonly submenu?: Template | AppMenu
}

/** Roles of docs/api/menu-item.md; a role that does not exist is refused there too. */
const roles: ReadonlySet<string> = new Set(
  (
    'undo redo cut copy paste pasteAndMatchStyle delete selectAll reload forceReload toggleDevTools resetZoom zoomIn ' +
    'zoomOut toggleSpellChecker togglefullscreen window minimize close help about services hide hideOthers unhide quit ' +
    'showSubstitutions startSpeaking stopSpeaking zoom front appMenu fileMenu editMenu viewMenu shareMenu recentDocuments ' +
    'clearRecentDocuments windowMenu'
  ).split(' '),
)

/** docs/api/menu.md */
class AppMenu {
  readonly items: ReadonlyArray<Item>

  constructor(template: Template) {
    this.items = template.map((options) => new Item(options))
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup(): void {
    current = this
  }

  entries(): ReadonlyArray<MenuEntry> {
    return this.items.filter(({ type, visible }) => type !== 'separator' && visible).map(toEntry)
  }
}

class Item {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: AppMenu | null
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: ItemOptions['click']

  constructor(options: ItemOptions) {
    const { role, submenu, type = 'normal' } = options
    if (role !== undefined && !roles.has(role))
      throw new Error(`Menu role «${role}» does not exist.`)
    if (role === undefined && type === 'normal' && options.label === undefined && !submenu) {
      throw new Error('A menu item needs a label, a role or a submenu.')
    }
    this.id = options.id
    this.label = options.label ?? role ?? ''
    this.role = role
    this.type = type
    this.accelerator = options.accelerator
    this.submenu = submenu ? (submenu instanceof AppMenu ? submenu : new AppMenu(submenu)) : null
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.#click = options.click
  }

  click(): void {
    const window = BrowserWindow.getFocusedWindow()
    if (this.role === 'close') window?.close()
    if (this.role === 'quit') theApp.quit()
    this.#click?.(this, window, {})
  }
}

function toEntry({ label, role, accelerator, enabled, submenu }: Item): MenuEntry {
  return {
    label,
    role: role ?? null,
    accelerator: accelerator ?? null,
    isEnabled: enabled,
    entries: submenu?.entries() ?? [],
  }
}

let current: AppMenu | null = null

export const Menu = refuseUnknown('electron.Menu', {
  buildFromTemplate: (template: Template) => new AppMenu(template),
  setApplicationMenu(menu: AppMenu | null) {
    current = menu
  },
  getApplicationMenu: () => current,
})

answerBrowser('menu', () => current?.entries() ?? [])
answerBrowser('clickMenu', (path) => {
  let menu = current
  let item: Item | undefined
  for (const label of path) {
    item = menu?.items.find((one) => one.label === label && one.visible)
    if (!item) throw new Error(`The menu has no «${label}» in ${path.join(' › ')}.`)
    menu = item.submenu
  }
  if (!item?.enabled) throw new Error(`${path.join(' › ')} cannot be chosen now.`)
  item.click()
  return null
})
