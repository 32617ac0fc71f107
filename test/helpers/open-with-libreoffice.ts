import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Which of some Word files LibreOffice makes a PDF of, by name; null where LibreOffice is not installed. */
export async function openWithLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<ReadonlyArray<string> | null> {
  const folder = await mkdtemp(join(tmpdir(), 'beretning-libreoffice-'))
  try {
    const paths = Object.keys(files).map((name) => join(folder, `${name}.docx`))
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, `${name}.docx`), bytes)
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]
    await promisify(execFile)('soffice', words)
    const made = (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
    return made.map((name) => name.slice(0, -'.pdf'.length))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
