import { createProjectFiles } from '../../electron/files/project-files.ts'
import { sha256 } from '../../electron/files/sha256.ts'
import { aChapter, aParagraph, aReport } from './builders.ts'

/** Saves a report with a picture again and again, each time with the next number as its title, until it is killed. */
export async function saveForEver(path: string): Promise<void> {
  const picture = new Uint8Array(500_000).map((_, index) => (index * 2_654_435_761) >>> 13)
  const media = new Map([[sha256(picture), picture]])
  const files = createProjectFiles()
  const found = await files.read(path)
  let known = found.ok ? found.value.sha256 : null
  for (let number = 1; ; number++) {
    const report = aReport([aChapter('c-a', [aParagraph('b-a', `Lagring ${number}`)])])
    const saved = await files.write(path, { report, media, others: new Map() }, known)
    process.stdout.write(saved.ok ? `${number}\n` : `${saved.error.code}\n`)
    if (!saved.ok) return
    known = saved.value.sha256
  }
}

await saveForEver(process.argv[2] ?? '')
