import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locks } from '../files/locks.ts'
import { createProjectFiles } from '../files/project-files.ts'
import { createFileTokens } from '../ipc/file-tokens.ts'
import { createHandlers } from '../ipc/handlers/create-handlers.ts'
import { locksToldTo } from '../ipc/tell-locks.ts'
import { openInJob } from '../jobs/open-in-job.ts'
import { createJobRunner, type JobRunner } from '../jobs/run-job.ts'
import { threadStarter } from '../jobs/start-thread.ts'
import { createMediaStore } from '../media/media-store.ts'
import { openWithSystem, showInSystem } from '../open-with-system.ts'
import { createDrafts } from '../recovery/drafts.ts'
import { createResources } from '../resources.ts'
import { createSettings, settingsFolder } from '../settings.ts'
import { readShellTexts, type ShellTexts } from '../shell-texts.ts'
import { projectPath, takeOnce } from '../start-file.ts'
import { readLocalHostOptions } from './options.ts'
import { type LocalHost, startLocalHost } from './start-local-host.ts'

const projectFolder = join(import.meta.dirname, '../..')

/** Starts the local host, says where it is, opens the browser, and stops in good order at Ctrl+C. */
export async function runLocalHost(request: {
  readonly reason: string
  readonly options: ReadonlyArray<string>
}): Promise<void> {
  const texts = await readShellTexts(join(projectFolder, 'resources'))
  const options = readLocalHostOptions(request.options, process.env)
  if (options === null) return stopWith(texts.portInvalid, 2)
  const jobs = createJobRunner(threadStarter(join(import.meta.dirname, '../jobs')))
  const atEnd: (() => Promise<void>)[] = []
  const host = await start(options.port, request.options, jobs, texts, atEnd)
  if (host === null) return stopWith(texts.portTaken.replace('{port}', String(options.port)), 1)
  const stop = () => {
    jobs.cancelAll()
    Promise.all([host.close(), ...atEnd.map((end) => end())]).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  const line = texts.startedLocalHost.replace('{reason}', request.reason).replace('{url}', host.url)
  process.stdout.write(`${line}\n${texts.stopHint}\n`)
  if (options.open) await openWithSystem(host.url)
}

async function start(
  port: number,
  options: ReadonlyArray<string>,
  jobs: JobRunner,
  texts: ShellTexts,
  atEnd: (() => Promise<void>)[],
): Promise<LocalHost | null> {
  const packageJson: unknown = JSON.parse(
    await readFile(join(projectFolder, 'package.json'), 'utf8'),
  )
  const version =
    typeof packageJson === 'object' && packageJson !== null && 'version' in packageJson
      ? String(packageJson.version)
      : ''
  try {
    const media = createMediaStore()
    let locks: Locks | null = null
    return await startLocalHost({
      rendererFolder: join(projectFolder, 'out/renderer'),
      port,
      texts,
      media,
      onPage: ({ page, is }) =>
        void (is === 'gone' ? locks?.pageGone(page) : locks?.pageBack(page)),
      createHandlers(emit) {
        const files = createFileTokens()
        const settings = createSettings()
        locks = locksToldTo(emit, files, settings)
        atEnd.push(locks.releaseAll)
        return createHandlers({
          shellKind: 'local-host',
          version,
          files,
          locks,
          jobs,
          settings,
          resources: createResources(join(projectFolder, 'resources')),
          emit,
          dialogs: null,
          printPage: null,
          showMenu: null,
          noteKept: () => {},
          noteSaved: () => {},
          // The page is in a browser: it asks the person before it sends a link here.
          shell: { openPath: openWithSystem, showItem: showInSystem, openExternal: openWithSystem },
          takeStartFile: takeOnce(projectPath(options, process.cwd())),
          media,
          drafts: createDrafts(settingsFolder(), { media, now: () => new Date() }),
          projects: createProjectFiles({ open: openInJob(jobs) }),
          now: () => new Date(),
        })
      },
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE' || code === 'EACCES') return null
    throw error
  }
}

function stopWith(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = exitCode
}
