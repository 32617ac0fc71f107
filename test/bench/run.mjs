import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, buildNode } from '../../electron/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

// The measurements are TypeScript; they are bundled like the app and run against the built app.
await build(['cli', 'jobs'])
await buildNode('bench', { bench: join(root, 'test/bench/bench.ts') })
const { runBench } = await import(pathToFileURL(join(root, 'out/bench/bench.js')).href)
await runBench(root)
