import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from './source-files.ts'

/** Builds what a test runs from `out/`; parts that are up to date cost next to nothing. */
export async function buildParts(
  ...parts: ReadonlyArray<'renderer' | 'main' | 'cli' | 'jobs' | 'preload'>
): Promise<void> {
  const script = join(projectRoot, 'electron/build.mjs')
  await promisify(execFile)(process.execPath, [script, ...parts], { cwd: projectRoot })
}
