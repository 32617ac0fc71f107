import { join } from 'node:path'
import { createProjectFiles } from '../files/project-files.ts'
import { openInJob } from '../jobs/open-in-job.ts'
import { createJobRunner } from '../jobs/run-job.ts'
import { threadStarter } from '../jobs/start-thread.ts'
import { setLogSink } from '../log.ts'
import { createResources } from '../resources.ts'
import { runCommand } from './run-command.ts'

/** Runs one command line, writes its output and sets the exit code of the process. */
export async function runCli(words: ReadonlyArray<string>): Promise<void> {
  // Standard error holds the one sentence for the person, and the log only when it is asked for.
  if (!words.includes('--verbose')) setLogSink(() => {})
  const jobs = createJobRunner(threadStarter(join(import.meta.dirname, '../jobs')))
  const outcome = await runCommand(words, {
    projects: createProjectFiles({ open: openInJob(jobs) }),
    jobs,
    resources: createResources(join(import.meta.dirname, '../../resources')),
    now: () => new Date(),
  })
  process.stderr.write(outcome.stderr)
  process.stdout.write(outcome.stdout)
  process.exitCode = outcome.exitCode
}
