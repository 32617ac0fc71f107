import type { MenuName, WindowMenu } from '../../shared/contract/menu.ts'
import { api } from '../bridge.ts'
import { reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { windowLanguage } from '../text/window-language.ts'
import { commands } from './commands.ts'
import { isDialogOpen } from './dialog-open.ts'

const languages = ['en', 'nb', 'nn', 'se', 'sv', 'da', 'de', 'fr']

/** Where a person looks for each command in the system's menu, in the order it stands there. */
const places: Readonly<Record<MenuName, ReadonlyArray<string>>> = {
  file: ['new', 'open', 'save', 'saveAs', 'leave', 'import', 'refresh', 'export', 'pdf'],
  edit: ['undo', 'redo', 'find', 'replace', 'findNext', 'findPrevious'],
  view: ['chapters', 'inspector', 'focusMode', 'nextPane', 'lastPane', 'palette', 'formatBar'],
  insert: [
    ...['number', 'reference', 'footnote', 'link', 'newTable', 'picture', 'chart', 'people'],
    ...['factBox', 'featureBox', 'pairBox', 'boxTitle', 'boardRoster', 'managementRoster'],
    ...['contact', 'signatures', 'mirror', 'divider', 'pageBreak', 'hardSpace', 'addChapter'],
  ],
  format: [
    ...['bold', 'italic', 'underline', 'superscript', 'subscript', 'clearFormat'],
    ...['paragraph', 'heading2', 'heading3', 'heading4', 'lead', 'quote', 'pullQuote'],
    ...['attribution', 'bigNumber', 'bullets', 'numbers', 'decisions'],
    ...languages.map((language) => `language-${language}`),
  ],
  tools: [
    ...['spelling', 'toggleSpelling', 'toggleAutoformat', 'aboutReport', 'reportStatus'],
    ...['exportLog', 'verify', 'blockMenu', 'duplicateBlock'],
    ...['duplicateChapter', 'splitChapter', 'mergeChapter'],
  ],
  help: ['shortcuts'],
}

/** Those that need no report. */
export const withoutReport: ReadonlySet<string> = new Set(['new', 'open'])

/** Keeps the system's menu, where there is one, as the commands are now. Gives how to stop. */
export function watchSystemMenu(): () => void {
  let shown = ''
  let hasStopped = false
  const show = () => {
    const menu = { language: windowLanguage, commands: systemMenu() }
    const now = JSON.stringify(menu)
    if (now === shown) return
    shown = now
    void api().showMenu(menu)
  }
  const stops = [api().onCommandChosen(chooseFromMenu)]
  void api()
    .shellInfo(undefined)
    .then((info) => {
      if (hasStopped || !info.ok || !info.value.showsMenu) return
      show()
      stops.push(reportStore.subscribe(show), uiStore.subscribe(show))
    })
  return () => {
    hasStopped = true
    for (const stop of stops) stop()
  }
}

/** Every command with its place in the system's menu; one that has no place of its own is a tool. */
export function systemMenu(): WindowMenu['commands'] {
  const isOpen = reportStore.getState().id !== null
  const isFree = uiStore.getState().dialog === null
  const ids = Object.entries(places).flatMap(([menu, listed]) =>
    // Safe: the keys of `places` are the names of the menus.
    listed.map((id) => [menu as MenuName, id] as const),
  )
  const placed = new Map(ids.map(([menu, id], order) => [id, { menu, order }]))
  return commands
    .map(({ id, label, keys }) => ({
      id,
      label,
      keys,
      ...(placed.get(id) ?? { menu: 'tools' as const, order: ids.length }),
    }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, menu, label, keys }) => ({
      id,
      menu,
      label,
      keys: shownKeys(keys?.[0]),
      isEnabled: isFree && (isOpen || withoutReport.has(id)),
    }))
}

/** Keys the system has no name for are left to the window, which answers them all. */
function shownKeys(keys = ''): string {
  return /\+[?]$|Shift\+\d$/.test(keys) ? '' : keys
}

/** While a dialog is open its own fields keep undo; everything else waits. */
function chooseFromMenu(id: string): void {
  if (isDialogOpen()) {
    if (id === 'undo' || id === 'redo') document.execCommand(id)
    return
  }
  commands.find((command) => command.id === id)?.run()
}
