import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../../electron/files/sha256.ts'
import { readAndInspect } from '../../../../electron/jobs/read-workbook.ts'
import { createJobRunner } from '../../../../electron/jobs/run-job.ts'
import { threadStarter } from '../../../../electron/jobs/start-thread.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

const folder = join(projectRoot, 'test/fixtures/workbooks')
const workbooks = readdirSync(folder).filter((name) => /\.(xlsx|xls|ods|csv)$/.test(name))

/** Ids are random, so two readings of the same workbook differ in them alone. */
const withoutIds = (value: unknown) =>
  JSON.stringify(value).replaceAll(/"([twkn])-[a-z0-9]+"/g, '"$1"')

describe('the job that reads workbooks', () => {
  beforeAll(async () => await buildParts('jobs'), 60_000)

  it.each(workbooks)('reads %s as it is read without the frozen types', async (file) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)))
    const input = { bytes, file, sha256: sha256(bytes) }
    const jobs = createJobRunner(threadStarter(join(projectRoot, 'out/jobs')))
    const inJob = await jobs.run('read-workbook', input, { id: 'job-00000001' })
    const here = await readAndInspect(input, () => {})
    expect(inJob.ok).toBe(true)
    expect(withoutIds(inJob)).toBe(withoutIds(here))
  })
})

describe('the built-in types of a job', () => {
  const script = (code: string) => {
    const module = join(projectRoot, 'electron/jobs/freeze-built-ins.ts')
    return promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const source = (await import('node:fs')).readFileSync(${JSON.stringify(module)}, 'utf8')
       const { transformWithOxc } = await import('vite')
       const { code } = await transformWithOxc(source, 'freeze.ts')
       const { freezeBuiltIns } = await import('data:text/javascript,' + encodeURIComponent(code))
       freezeBuiltIns()
       ${code}`,
      ],
      { cwd: projectRoot },
    )
  }

  it.each([
    `Object.prototype.polluted = 1`,
    `({}).__proto__.polluted = 1`,
    `Object.prototype.toString = () => 'x'`,
    `Array.prototype.push = () => 0`,
    `delete Object.prototype.valueOf`,
    `String.prototype.constructor = 1`,
  ])('cannot be changed by %s', async (code) => {
    const { stdout } = await script(
      `let thrown = false; try { ${code} } catch { thrown = true }
       console.log(thrown, ({}).polluted === undefined, String({}), [].push(1))`,
    )
    expect(stdout.trim()).toBe('true true [object Object] 1')
  })

  it('can still be shadowed on an object of its own', async () => {
    const { stdout } = await script(
      `const own = {}; own.toString = () => 'own'; own.constructor = 5
       console.log(String(own), own.constructor, Object.keys(own).join(), String({}))`,
    )
    expect(stdout.trim()).toBe('own 5 toString,constructor [object Object]')
  })
})
