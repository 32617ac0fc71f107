import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, buildNode } from '../../electron/build.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = process.argv.slice(2)

if (folders.length === 0) {
  process.stderr.write('Usage: npm run corpus -- FOLDER …\n')
  process.exitCode = 2
} else {
  // TypeScript, bundled like the app; the workbooks are read by the app's own built job.
  await build(['jobs'])
  await buildNode('corpus', { corpus: join(root, 'test/corpus/corpus.ts') })
  const { runCorpus } = await import(pathToFileURL(join(root, 'out/corpus/corpus.js')).href)
  process.exitCode = await runCorpus(
    root,
    folders.map((folder) => resolve(folder)),
  )
}
