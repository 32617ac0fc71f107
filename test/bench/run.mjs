import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { build as bundle } from 'vite'
import { build, buildNode } from '../../electron/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Chromium to measure in; null where there is none. */
function findBrowser() {
  if (process.env.BERETNING_BROWSER) return process.env.BERETNING_BROWSER
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  } catch {
    process.stderr.write('No Chromium: what is measured in the window is left out.\n')
    return null
  }
}

/** A page of another editor, to compare with. */
async function buildPage(name) {
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(root, 'out/bench/pages'),
      emptyOutDir: false,
      lib: { entry: join(root, `test/bench/pages/${name}.ts`), formats: ['es'], fileName: name },
    },
  })
}

// The measurements are TypeScript; they are bundled like the app and run against the built app.
await build(['cli', 'jobs', 'renderer', 'main', 'preload'])
await import('../electron-stand-in/build.mjs')
await buildNode('bench', { bench: join(root, 'test/bench/bench.ts') })
await buildPage('lexical')
await buildPage('prosemirror')
const { runBench } = await import(pathToFileURL(join(root, 'out/bench/bench.js')).href)
const executablePath = findBrowser()
const browser = executablePath ? { browserType: chromium, executablePath } : null
await runBench(root, browser, process.argv.slice(2))
