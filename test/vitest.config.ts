import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/** The same tests over each launcher; what only one of them can do, a test says itself. */
const endToEnd = [
  { name: 'e2e', launcher: 'local-host', files: ['*'] },
  { name: 'e2e-stand-in', launcher: 'stand-in', files: ['desktop', 'live-numbers'] },
  // Only where someone has fetched the runtime: see test/smoke.
  ...(existsSync(join(root, 'node_modules/electron/path.txt'))
    ? [
        {
          name: 'e2e-electron',
          launcher: 'electron',
          files: ['electron', 'chapters', 'live-numbers'],
        },
      ]
    : []),
].map(({ name, launcher, files }) => ({
  extends: true as const,
  test: {
    name,
    env: { BERETNING_LAUNCHER: launcher },
    include: files.map((file) => `test/e2e/${file}.test.ts`),
    globalSetup: ['test/e2e/launchers/build-app.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser on a busy machine may be interrupted between two keys; what fails twice more is broken.
    retry: 2,
    fileParallelism: false,
  },
}))

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
