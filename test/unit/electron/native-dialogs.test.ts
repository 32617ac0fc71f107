import type { App, BrowserWindow } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { type DesktopSettings, readDesktopSettings } from '../../../electron/desktop-settings.ts'
import { confirmLink, nativeDialogs } from '../../../electron/native-dialogs.ts'
import texts from '../../../resources/text/shell.nb.json'

const shown = vi.hoisted(() => ({ options: null as unknown, answer: {} as unknown }))

vi.mock('electron', () => {
  const show = async (_window: unknown, options: unknown) => {
    shown.options = options
    return shown.answer
  }
  return { dialog: { showOpenDialog: show, showSaveDialog: show, showMessageBox: show } }
})

const words = { now: () => texts, speak: () => {} }
// Safe: the dialogs ask the app for one folder and hand the window on.
const app = { getPath: () => '/home/x/Dokumenter' } as unknown as App
const window = {} as BrowserWindow

/** Settings that remember, as those in a file do. */
function settings() {
  let desktop = readDesktopSettings({})
  return {
    desktop: async () => desktop,
    async setDesktop(change: Partial<DesktopSettings>) {
      desktop = { ...desktop, ...change }
    },
  }
}

const dialogs = nativeDialogs(app, () => window, words, settings())

describe('the system dialogs', () => {
  it('save in the documents under a name without signs that split paths', async () => {
    shown.answer = { canceled: false, filePath: '/home/x/a.docx' }
    expect(await dialogs.choose('save-word', '../a/b:c.docx')).toBe('/home/x/a.docx')
    expect(shown.options).toMatchObject({
      defaultPath: '/home/x/Dokumenter/.. a b c.docx',
      filters: [{ extensions: ['docx'] }],
    })
  })

  it('open one file of the kinds that fit', async () => {
    shown.answer = { canceled: false, filePaths: ['/home/x/a.xlsx'] }
    expect(await dialogs.choose('open-workbook', '')).toBe('/home/x/a.xlsx')
    expect(shown.options).toMatchObject({ properties: ['openFile'] })
  })

  it('open where a file for the same purpose was last chosen', async () => {
    const fresh = nativeDialogs(app, () => window, words, settings())
    shown.answer = { canceled: false, filePaths: ['/regnskap/2024/a.xlsx'] }
    await fresh.choose('open-workbook', '')
    shown.answer = { canceled: true, filePaths: [] }
    await fresh.choose('open-workbook', '')
    expect(shown.options).toMatchObject({ defaultPath: '/regnskap/2024' })
    await fresh.choose('open-picture', '')
    expect(shown.options).toMatchObject({ defaultPath: '/home/x/Dokumenter' })
  })

  it('give nothing when the person cancels, or there is no window', async () => {
    shown.answer = { canceled: true, filePaths: [], filePath: '' }
    expect(await dialogs.choose('open-project', '')).toBeNull()
    expect(await dialogs.choose('save-project', 'a')).toBeNull()
    expect(
      await nativeDialogs(app, () => null, words, settings()).choose('open-project', ''),
    ).toBeNull()
  })
})

describe('a link', () => {
  it.each([
    [0, true],
    [1, false],
  ])('is opened only when the person says so: %i', async (response, expected) => {
    shown.answer = { response }
    expect(await confirmLink(window, 'https://lovdata.no/', texts)).toBe(expected)
    expect(shown.options).toMatchObject({
      detail: 'https://lovdata.no/',
      defaultId: 1,
      cancelId: 1,
    })
  })
})
