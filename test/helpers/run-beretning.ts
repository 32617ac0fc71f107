import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './source-files.ts'

export type CliRun = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }

/** Runs the command line as a person does, in a process of its own. */
export function runBeretning(...words: ReadonlyArray<string>): Promise<CliRun> {
  const launcher = join(projectRoot, 'electron/cli/beretning.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...words], { cwd: projectRoot })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? -1, stdout, stderr }))
  })
}
