import type { EventEmitter } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { lockPath, newOwner } from '../../../electron/files/lock-file.ts'
import { projectRoot } from '../../helpers/source-files.ts'

type Listener = (event: unknown, argument: unknown) => Promise<unknown>

const fake = vi.hoisted(() => ({
  calls: [] as unknown[][],
  channels: new Map<string, unknown>(),
  app: null as EventEmitter | null,
  power: null as EventEmitter | null,
  page: null as EventEmitter | null,
  window: null as EventEmitter | null,
  answer: 1,
  ready: () => {},
}))

/** As much of Electron as the app's life touches; it notes in which order it is used. */
vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  const note =
    (name: string, answer?: unknown) =>
    (...values: unknown[]) => {
      fake.calls.push([name, ...values])
      return answer
    }
  const whenReady = new Promise<void>((resolve) => {
    fake.ready = () => {
      fake.calls.push(['ready'])
      resolve()
    }
  })
  const session = Object.assign(new EventEmitter(), {
    protocol: { handle: note('protocol.handle') },
    setPermissionRequestHandler: note('setPermissionRequestHandler'),
    setPermissionCheckHandler: note('setPermissionCheckHandler'),
    setDevicePermissionHandler: note('setDevicePermissionHandler'),
    setSpellCheckerEnabled: note('setSpellCheckerEnabled'),
    setSpellCheckerLanguages: note('setSpellCheckerLanguages'),
    webRequest: { onBeforeRequest: note('onBeforeRequest') },
  })
  fake.power = new EventEmitter()
  fake.app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: note('requestSingleInstanceLock', true),
    enableSandbox: note('enableSandbox'),
    whenReady: () => whenReady,
    quit: note('quit'),
    exit: note('exit'),
    getVersion: () => '1.2.3',
    setAboutPanelOptions: note('setAboutPanelOptions'),
  })
  class BrowserWindow extends EventEmitter {
    webContents: EventEmitter
    constructor(options: unknown) {
      super()
      fake.calls.push(['new BrowserWindow', options])
      fake.window = this
      fake.page = Object.assign(new EventEmitter(), {
        mainFrame: { origin: 'app://bundle' },
        send: note('send'),
        setWindowOpenHandler: note('setWindowOpenHandler'),
      })
      this.webContents = fake.page
      fake.app?.emit('web-contents-created', {}, fake.page)
    }
    loadURL(url: string) {
      fake.calls.push(['loadURL', url])
      return Promise.resolve()
    }
    isMinimized = () => true
    restore = note('restore')
    focus = note('focus')
  }
  const workArea = { x: 0, y: 0, width: 1920, height: 1040 }
  return {
    app: fake.app,
    session: { defaultSession: session },
    powerMonitor: fake.power,
    protocol: { registerSchemesAsPrivileged: note('registerSchemesAsPrivileged') },
    ipcMain: {
      handle: (name: string, listener: unknown) => fake.channels.set(name, listener),
    },
    BrowserWindow,
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    screen: {
      getPrimaryDisplay: () => ({ id: 1, workArea }),
      getAllDisplays: () => [{ id: 1, workArea }],
    },
    Menu: { buildFromTemplate: note('buildFromTemplate', {}), setApplicationMenu: note('menu') },
    dialog: { showMessageBox: async () => ({ response: fake.answer }) },
    shell: { openExternal: note('openExternal') },
    utilityProcess: {},
  }
})

const names = () => fake.calls.map(([name]) => name)
const sent = () => fake.calls.filter(([name]) => name === 'send').map(([, ...values]) => values)
const ask = (name: string, argument?: unknown) =>
  (fake.channels.get(name) as Listener)(
    { sender: fake.page, senderFrame: Reflect.get(fake.page ?? {}, 'mainFrame') },
    argument,
  )

describe('the app', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-life-'))
    vi.stubEnv('BERETNING_SETTINGS_DIR', folder)
    const { runApp } = await import('../../../electron/run-app.ts')
    runApp(projectRoot)
    fake.app?.emit('open-file', { preventDefault: () => {} }, '/rapporter/dobbeltklikk.beretning')
    fake.ready()
    await vi.waitUntil(() => names().includes('loadURL'), 10_000)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
  })

  it('turns the sandbox on for every page before it is ready', () => {
    const before = names().slice(0, names().indexOf('ready'))
    expect(before).toEqual(expect.arrayContaining(['enableSandbox', 'registerSchemesAsPrivileged']))
  })

  it('gives its scheme the rights of a secure page, and not to pass by the content policy', () => {
    const call = fake.calls.find(([name]) => name === 'registerSchemesAsPrivileged')
    expect(call?.[1]).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })

  it('sets every rule of the session before there is a page', () => {
    const before = names().slice(0, names().indexOf('new BrowserWindow'))
    expect(before).toEqual(
      expect.arrayContaining([
        'setPermissionRequestHandler',
        'setPermissionCheckHandler',
        'setDevicePermissionHandler',
        'onBeforeRequest',
        'setSpellCheckerEnabled',
        'protocol.handle',
      ]),
    )
  })

  it('sets the rules of the page as soon as it is made', () => {
    expect(names().indexOf('setWindowOpenHandler')).toBeGreaterThan(-1)
    let prevented = false
    fake.page?.emit('will-navigate', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })

  it('loads its page from its own scheme', () => {
    expect(fake.calls.find(([name]) => name === 'loadURL')).toEqual([
      'loadURL',
      'app://bundle/index.html',
    ])
  })

  it('gives the page the report that was double-clicked before there was a page', async () => {
    expect(await ask('startFile')).toMatchObject({
      ok: true,
      value: { name: 'dobbeltklikk.beretning' },
    })
    expect(await ask('startFile')).toEqual({ ok: true, value: null })
  })

  it('hands the report of a second start to the window that is open, and shows it', async () => {
    fake.app?.emit('second-instance', {}, ['beretning', 'budsjett.beretning'], '/rapporter')
    await expect.poll(() => names()).toContain('focus')
    expect(names()).toContain('restore')
    expect(sent()).toContainEqual([
      'openRequested',
      expect.objectContaining({ name: 'budsjett.beretning', folder: '/rapporter' }),
    ])
  })

  it('keeps the lock of its report when the page stays, also through sleep, and lets go when it is loaded anew', async () => {
    fake.app?.emit('second-instance', {}, ['beretning', 'låst.beretning'], folder)
    await expect.poll(() => JSON.stringify(sent())).toContain('låst.beretning')
    const [, file] = sent().findLast(([name]) => name === 'openRequested') ?? []
    const token = String(Reflect.get(Object(file), 'token'))
    const lock = lockPath(join(folder, 'låst.beretning'))
    expect(await ask('lockFile', { file: token, page: 'p'.repeat(24) })).toMatchObject({ ok: true })
    // The page begins to load, but stays, because of what it has not saved.
    fake.page?.emit('did-start-loading')
    expect(await ask('startFile')).toMatchObject({ ok: true })
    expect(existsSync(lock)).toBe(true)
    const other = { ...newOwner('der', new Date()), name: 'kari', machine: 'kontor-2' }
    writeFileSync(lock, JSON.stringify(other))
    fake.power?.emit('resume')
    const told = () => sent().find(([name]) => name === 'lockChanged')
    await expect.poll(told).toMatchObject([{}, { user: { name: 'kari' } }])
    rmSync(lock)
    fake.power?.emit('resume')
    await expect.poll(() => existsSync(lock)).toBe(true)
    fake.page?.emit('did-navigate')
    await expect.poll(() => existsSync(lock)).toBe(false)
  })

  it('opens a link outside only when the person says so', async () => {
    const opened = () => fake.calls.filter(([name]) => name === 'openExternal')
    const link = { url: 'https://lovdata.no/' }
    fake.answer = 1
    expect(await ask('openLink', link)).toMatchObject({ ok: false })
    expect(opened()).toEqual([])
    fake.answer = 0
    expect(await ask('openLink', link)).toMatchObject({ ok: true })
    expect(opened()).toEqual([['openExternal', 'https://lovdata.no/']])
  })

  it.each(['suspend', 'lock-screen', 'shutdown'])('has the work kept at %s', (event) => {
    const before = sent().length
    fake.power?.emit(event)
    expect(sent().slice(before)).toEqual([['keepRequested', null]])
  })

  it.each(['query-session-end', 'session-end'])('has the work kept at %s', (event) => {
    const before = sent().length
    fake.window?.emit(event)
    expect(sent().slice(before)).toEqual([['keepRequested', null]])
  })

  it('writes what it is writing before it ends', async () => {
    const quits = () => names().filter((name) => name === 'quit').length
    const before = quits()
    let prevented = 0
    const event = { preventDefault: () => prevented++ }
    fake.app?.emit('will-quit', event)
    expect(prevented).toBe(1)
    await expect.poll(quits).toBe(before + 1)
    fake.app?.emit('will-quit', event)
    expect(prevented).toBe(1)
  })
})
