import type { Failure } from '../../shared/base/result.ts'
import type { ExportFinding } from '../../shared/report/export-finding.ts'
import type { CliEnvironment, Command } from './command.ts'
import { exportCommand } from './export-command.ts'
import { findingJson, findingLines } from './export-findings.ts'
import { importCommand } from './import-command.ts'
import { inspectCommand } from './inspect-command.ts'
import { newCommand } from './new-command.ts'
import { parseArguments } from './parse-arguments.ts'
import { refreshCommand } from './refresh-command.ts'
import { showCommand } from './show-command.ts'
import { failureSentence, help, usage } from './text.ts'
import { verifyCommand } from './verify-command.ts'

/** What a command leaves behind: 0 done, 1 not done, 2 written wrong. */
export type CliOutcome = {
  readonly exitCode: 0 | 1 | 2
  readonly stdout: string
  readonly stderr: string
}

const commands: ReadonlyArray<Command> = [
  newCommand,
  inspectCommand,
  importCommand,
  refreshCommand,
  showCommand,
  exportCommand,
  verifyCommand,
]
const laterCommands: ReadonlyArray<string> = ['check']

/** Runs one command line, without its first word `beretning`. Never throws. */
export async function runCommand(
  words: ReadonlyArray<string>,
  environment: CliEnvironment,
): Promise<CliOutcome> {
  const [name, ...rest] = words
  const asJson = words.includes('--json')
  const misused = (sentence: string) => refusal(2, { code: 'argument-invalid' }, sentence, asJson)
  if (words.includes('--help') || words.includes('-h') || name === 'help') {
    return { exitCode: 0, stdout: help, stderr: '' }
  }
  if (name === undefined) return misused(usage.noCommand)
  if (laterCommands.includes(name)) return misused(usage.notMade(name))
  const command = commands.find((known) => known.name === name)
  if (!command) return misused(usage.unknownCommand(name))
  const args = parseArguments(rest, command)
  if (!args.ok) return misused(args.error)
  try {
    const result = await command.run(args.value, environment)
    if (result.ok) {
      const { text, json, exitCode = 0, remarks = [] } = result.value
      const stderr = remarks.map((remark) => `${remark}\n`).join('')
      return { exitCode, stdout: `${asJson ? JSON.stringify(json) : text}\n`, stderr }
    }
    if ('usage' in result.error) return misused(result.error.usage)
    const findings = 'findings' in result.error ? result.error.findings : []
    return refusal(1, result.error, failureSentence(result.error), asJson, findings)
  } catch (error) {
    const outcome = refusal(1, { code: 'not-available' }, usage.unexpected, asJson)
    if (!args.value.flags.has('verbose')) return outcome
    const stack = error instanceof Error ? error.stack : String(error)
    return { ...outcome, stderr: `${outcome.stderr}${stack}\n` }
  }
}

function refusal(
  exitCode: 1 | 2,
  {
    code,
    file = null,
    sheet = null,
    cell = null,
  }: Partial<NullableFailure> & Pick<Failure, 'code'>,
  message: string,
  asJson: boolean,
  findings: ReadonlyArray<ExportFinding> = [],
): CliOutcome {
  const error = { code, message, file, sheet, cell }
  const found = findings.length > 0 && { findings: findings.map(findingJson) }
  return {
    exitCode,
    stdout: asJson ? `${JSON.stringify({ error, ...found })}\n` : '',
    stderr: `${[message, ...findingLines(findings)].join('\n')}\n`,
  }
}

type NullableFailure = { readonly [K in keyof Failure]: Failure[K] | null }
