import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReport } from '../../../helpers/builders.ts'
import { openedProject, projectBytes } from '../../../helpers/project-bytes.ts'
import { seededRandom } from '../../../helpers/random.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

/** `BERETNING_KILLS` asks for more. */
const KILLS = Number(process.env.BERETNING_KILLS ?? 12)
const MAX_WAIT_MS = 120

describe('a program that is killed while it saves', () => {
  let folder = ''
  let path = ''
  let script = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-kill-'))
    script = join(folder, 'script/save.mjs')
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        target: 'node20',
        outDir: join(folder, 'script'),
        emptyOutDir: false,
        rolldownOptions: {
          input: { save: join(projectRoot, 'test/helpers/save-for-ever.ts') },
          output: { format: 'es', entryFileNames: '[name].mjs' },
        },
      },
    })
    path = join(folder, 'rapport.beretning')
  }, 120_000)
  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  /** The last number the program said was saved, when it was killed some time after it began. */
  async function saveUntil(waitMs: number): Promise<number> {
    const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        if (said === '') setTimeout(() => child.kill('SIGKILL'), waitMs)
        said += data.toString()
      })
      child.on('close', () => resolve())
    })
    return Number(said.trimEnd().split('\n').at(-1))
  }

  it(
    'leaves the report it said was saved, or the one after it, whole',
    async () => {
      const random = seededRandom(7)
      for (let run = 0; run < KILLS; run++) {
        const last = await saveUntil(random(MAX_WAIT_MS))
        const { report, repairs, media } = openedProject(await readFile(path))
        const text = JSON.stringify(report.chapters[0]?.blocks)
        const number = Number(/Lagring (\d+)/.exec(text)?.[1])
        expect({ repairs, media: media.size }).toEqual({ repairs: [], media: 1 })
        expect([last, last + 1]).toContain(number)
        const backup = await readFile(`${path}.bak`).catch(() => null)
        if (last > 1) expect(openedProject(backup ?? new Uint8Array()).repairs).toEqual([])
      }
    },
    KILLS * 10_000 + 30_000,
  )

  it('leaves the old report when there is no room for the new one', async () => {
    const before = projectBytes(aReport([]))
    await writeFile(path, before)
    const said = await new Promise<string>((resolve) => {
      // No file may be larger than 100 blocks: the system stops the write halfway.
      const limited = `ulimit -f 100; exec "$0" "$@"`
      const child = spawn('bash', ['-c', limited, process.execPath, script, path])
      let output = ''
      child.stdout.on('data', (data: Buffer) => {
        output += data.toString()
      })
      child.on('close', () => resolve(output))
    })
    expect(said).toBe('disk-full\n')
    expect(new Uint8Array(await readFile(path))).toEqual(before)
    expect((await stat(path)).size).toBe(before.length)
  })
})
