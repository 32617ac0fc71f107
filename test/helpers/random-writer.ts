import { writeFileSync } from 'node:fs'
import { asOneWriter } from '../../electron/files/one-writer.ts'
import { createProjectFiles } from '../../electron/files/project-files.ts'
import { aChapter, aParagraph, aReport } from './builders.ts'

/** One of several programs that open a report and save it at random; it logs which version each save was built on. */
const [path = '', name = '', log = '', seconds = '1'] = process.argv.slice(2)
const files = createProjectFiles()
const saves: { read: string; wrote: string | null }[] = []
const until = Date.now() + Number(seconds) * 1000

for (let count = 0; Date.now() < until; count++) {
  const read = await files.read(path)
  if (!read.ok) throw new Error(read.error.code)
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
  const text = `${name} ${count} ${Math.random()}`
  const report = aReport([aChapter('c-en', [aParagraph('b-en', text)])])
  const written = await asOneWriter(path, name, () =>
    files.write(path, { report, media: new Map(), others: new Map() }, read.value.sha256),
  )
  if (!written.ok && written.error.code !== 'file-changed-on-disk')
    throw new Error(written.error.code)
  saves.push({ read: read.value.sha256, wrote: written.ok ? written.value.sha256 : null })
}
writeFileSync(log, JSON.stringify(saves))
