import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

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
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
