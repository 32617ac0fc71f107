import type { Failure, Result } from '../../shared/base/result.ts'
import type { ExportFinding } from '../../shared/report/export-finding.ts'
import type { ProjectFiles } from '../files/project-files.ts'
import type { JobRunner } from '../jobs/run-job.ts'
import type { Resources } from '../resources.ts'
import type { CommandArguments, CommandShape } from './parse-arguments.ts'

/** What the commands need from where they run. */
export type CliEnvironment = {
  readonly jobs: JobRunner
  readonly projects: ProjectFiles
  readonly resources: Resources
  readonly now: () => Date
}

/** The answer of a command that did what it was asked: for a person and, with `--json`, for a program. */
export type CommandAnswer = {
  readonly text: string
  readonly json: unknown
  /** What a person should know beside the answer, one line each, on stderr. */
  readonly remarks?: ReadonlyArray<string>
  /** 1 when something of what was asked could not be done, or a check found errors; absent: 0. */
  readonly exitCode?: 1
}

/** A report that is not exported, with everything that was found in it. */
export type RefusedExport = Failure & { readonly findings: ReadonlyArray<ExportFinding> }

/** A command written wrong: exit 2, with a sentence on how to write it. */
export type UsageError = { readonly usage: string }

export type Command = CommandShape & {
  readonly name: string
  readonly run: (
    args: CommandArguments,
    environment: CliEnvironment,
  ) => Promise<Result<CommandAnswer, Failure | RefusedExport | UsageError>>
}

/** The positional with this index; the parser has made sure that it is there. */
export function positional(args: CommandArguments, index: number): string {
  return args.positionals[index] ?? ''
}
