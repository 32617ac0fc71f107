import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Which of some Word files LibreOffice makes a PDF of, by name; null where LibreOffice is not installed. */
export async function openWithLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<ReadonlyArray<string> | null> {
  return makePdfs(files, 'pdf', async (folder) => {
    const made = (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
    return made.map((name) => name.slice(0, -'.pdf'.length))
  })
}

/**
 * Makes PDF files of Word files with LibreOffice and its filter, and gives what is read in the folder they lie in; null
 * where LibreOffice, or a program that reads with, is not installed.
 */
export async function makePdfs<T>(
  files: Readonly<Record<string, Uint8Array>>,
  filter: string,
  read: (folder: string) => Promise<T>,
): Promise<T | null> {
  const folder = await mkdtemp(join(tmpdir(), 'beretning-libreoffice-'))
  try {
    const paths = Object.keys(files).map((name) => join(folder, `${name}.docx`))
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, `${name}.docx`), bytes)
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const words = [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...paths]
    await promisify(execFile)('soffice', words)
    return await read(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
