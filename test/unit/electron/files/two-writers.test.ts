import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aChapter, aParagraph, aReport } from '../../../helpers/builders.ts'
import { projectBytes } from '../../../helpers/project-bytes.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

/** How long the two go on; the longer run is asked for by hand. */
const SECONDS = Number(process.env.BERETNING_WRITERS_SECONDS ?? 4)

type Save = { readonly read: string; readonly wrote: string | null }

describe('two programs that save the same file at random', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beretning-writers-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('overwrite nothing that they had not read: every save builds on the one before, or is refused', {
    timeout: (SECONDS + 60) * 1000,
  }, async () => {
    const path = join(folder, 'rapport.beretning')
    writeFileSync(path, projectBytes(aReport([aChapter('c-en', [aParagraph('b-en', 'start')])])))
    const writer = await buildWriter(folder)
    const logs = await Promise.all(['a', 'b'].map((name) => runWriter(writer, path, name)))
    const saves = logs.flat()
    const done = saves.filter(({ wrote }) => wrote !== null)
    // No two saves built on the same version: else one would have overwritten the other unseen.
    const built = done.map(({ read }) => read)
    expect(new Set(built).size).toBe(built.length)
    expect(logs.every((log) => log.some(({ wrote }) => wrote !== null))).toBe(true)
    expect(saves.length).toBeGreaterThan(done.length)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
    console.log(`${done.length} saved, ${saves.length - done.length} refused in ${SECONDS} s`)
  })
})

async function buildWriter(folder: string): Promise<string> {
  await build({
    ...{ root: projectRoot, configFile: false, logLevel: 'error', publicDir: false },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...{ ssr: true, target: 'node20', outDir: folder, emptyOutDir: false, minify: false },
      rolldownOptions: {
        input: { writer: join(projectRoot, 'test/helpers/random-writer.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
  return join(folder, 'writer.mjs')
}

function runWriter(writer: string, path: string, name: string): Promise<ReadonlyArray<Save>> {
  const log = `${path}.${name}.log`
  return new Promise((resolve, reject) => {
    execFile('node', [writer, path, name, log, String(SECONDS)], (error, _output, errors) => {
      if (error) reject(new Error(errors))
      else resolve(JSON.parse(readFileSync(log, 'utf8')))
    })
  })
}
