import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

type Launch = {
  readonly name: string
  readonly launcher: string
  readonly files?: ReadonlyArray<string>
  readonly without?: ReadonlyArray<string>
  readonly setup?: string
}

/** The same tests over each launcher, but for files with what others cannot do; a single test says it itself. */
const launches: ReadonlyArray<Launch> = [
  { name: 'e2e', launcher: 'local-host', without: ['desktop', 'system*'] },
  { name: 'e2e-stand-in', launcher: 'stand-in', without: [] },
  // What is in the asar, as Electron would show it to the app.
  { name: 'e2e-packed', launcher: 'packed', files: ['desktop', 'whole-path'], setup: 'pack-app' },
  // Only where someone has fetched the runtime: see test/smoke.
  ...(existsSync(join(root, 'node_modules/electron/path.txt'))
    ? [{ name: 'e2e-electron', launcher: 'electron', without: ['system*'] }]
    : []),
]

const endToEnd = launches.map(
  ({ name, launcher, files = ['*'], without = [], setup = 'build-app' }) => ({
    extends: true as const,
    test: {
      name,
      env: { BERETNING_LAUNCHER: launcher },
      include: files.map((file) => `test/e2e/${file}.test.ts`),
      exclude: without.map((file) => `test/e2e/${file}.test.ts`),
      globalSetup: [`test/e2e/launchers/${setup}.ts`],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // A browser on a busy machine may be interrupted between two keys; what fails again is broken.
      retry: 1,
      // They wait more than they work. Windows of Electron itself take the focus from each other.
      maxWorkers: launcher === 'electron' ? 1 : 2,
      sequence: { groupOrder: launcher === 'electron' ? 2 : 1 },
    },
  }),
)

/** Each project is one kind of test; `npx vitest run -c test/vitest.config.ts --project unit` runs one of them. */
export default defineConfig({
  root,
  plugins: [react()],
  test: {
    root,
    env: { NO_COLOR: '1' },
    testTimeout: 30_000,
    // A machine with much to do shows what is waited for later, not never.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'cases', include: ['test/cases/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'golden', include: ['test/golden/*.test.ts'], testTimeout: 120_000 },
      },
      { extends: true, test: { name: 'architecture', include: ['test/architecture/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['test/helpers/react-setup.ts'],
        },
      },
      ...endToEnd,
    ],
  },
})
