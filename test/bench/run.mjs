import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'vite'
import { build } from '../../electron/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

// The measurements are TypeScript; they are bundled like the app and run against the built app.
await build(['cli', 'jobs'])
await bundle({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: join(root, 'test/bench/bench.ts'),
    outDir: join(root, 'out/bench'),
    minify: false,
    target: 'node20',
  },
})
const { runBench } = await import(pathToFileURL(join(root, 'out/bench/bench.js')).href)
await runBench(root)
