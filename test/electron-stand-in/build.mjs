import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildNode } from '../../electron/build.mjs'

/** The stand-in as the app and its page load it: modules for Node, and one script for each world of the page. */
const folder = fileURLToPath(new URL('.', import.meta.url))
const inMain = ['electron', 'register', 'parent-port']
await buildNode(
  'electron-stand-in',
  Object.fromEntries(inMain.map((name) => [name, join(folder, `main/${name}.ts`)])),
)
for (const world of ['isolated-world', 'main-world']) {
  await buildNode(
    'electron-stand-in',
    { [world]: join(folder, `page/${world}.ts`) },
    { output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false } },
  )
}
