import type { BrowserContext, Page } from 'playwright-core'
import type { StandIn } from '../../electron-stand-in/start-stand-in.ts'

/** The app as one of the launchers started it. */
export type Launched = {
  readonly page: Page
  readonly context: BrowserContext
  /** Where the test must go; null where the app shows its page by itself. */
  readonly url: string | null
  /**
   * Lets the person choose this file the next time the app asks for one: `trigger` is what makes it ask. Where the app has a
   * dialog of its own it is used; the system's dialogs are answered in advance.
   */
  readonly chooseFile: (path: string, trigger: () => Promise<void>) => Promise<void>
  /** Lets the person leave what is not saved when `trigger` leaves the page: a desktop app asks first. */
  readonly leaveUnsaved: (trigger: () => Promise<unknown>) => Promise<void>
  /** The main process of the stand-in; null in the other launchers. */
  readonly desktop: StandIn | null
  /** Ends it in the middle of whatever it does; a page in a browser of its own is left alone. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

export type LaunchOptions = {
  readonly browserPath: string
  readonly home: string
  readonly settings: string
}

export const launcherNames = ['local-host', 'stand-in', 'packed', 'electron'] as const
export type LauncherName = (typeof launcherNames)[number]

/** Which of them this run is over; a project of the test configuration says it. */
export const launcherName: LauncherName =
  launcherNames.find((name) => name === process.env.BERETNING_LAUNCHER) ?? 'local-host'

/** The same hands and eyes for every launcher. */
export const contextOptions = {
  locale: 'nb-NO',
  timezoneId: 'Europe/Oslo',
  viewport: { width: 1440, height: 900 },
} as const

export const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
]

export function environment({
  home,
  settings,
}: Pick<LaunchOptions, 'home' | 'settings'>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(inherited), HOME: home, BERETNING_SETTINGS_DIR: settings }
}
