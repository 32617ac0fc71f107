import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, buildNode } from '../../electron/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isOfTemplates = process.argv[2] === '--templates'
const folders = process.argv.slice(isOfTemplates ? 3 : 2)

if (folders.length === 0) {
  process.stderr.write('Usage: npm run corpus -- [--templates] FOLDER …\n')
  process.exitCode = 2
} else {
  // TypeScript, bundled like the app; the workbooks are read by the app's own built job.
  await build(['jobs'])
  const name = isOfTemplates ? 'templates' : 'corpus'
  await buildNode('corpus', { [name]: join(root, `test/corpus/${name}.ts`) })
  const { runCorpus, runTemplates } = await import(
    pathToFileURL(join(root, `out/corpus/${name}.js`)).href
  )
  const run = isOfTemplates ? runTemplates : runCorpus
  process.exitCode = await run(
    root,
    folders.map((folder) => resolve(folder)),
  )
}
