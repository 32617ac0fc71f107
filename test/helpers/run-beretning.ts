import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './source-files.ts'

export type CliRun = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }

/** Runs the built command line in a process of its own. */
export function runBeretning(...words: ReadonlyArray<string>): Promise<CliRun> {
  return runNode(join(projectRoot, 'test/helpers/built-cli.mjs'), ...words)
}

/** Runs `npx beretning` as a person does: it builds what is not up to date first. */
export function runLauncher(...words: ReadonlyArray<string>): Promise<CliRun> {
  return runNode(join(projectRoot, 'electron/cli/beretning.mjs'), ...words)
}

function runNode(...words: ReadonlyArray<string>): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? -1, stdout, stderr }))
  })
}
