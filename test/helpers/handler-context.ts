import { join } from 'node:path'
import { createLocks } from '../../electron/files/locks.ts'
import { createProjectFiles } from '../../electron/files/project-files.ts'
import { createFileTokens } from '../../electron/ipc/file-tokens.ts'
import type { HandlerContext } from '../../electron/ipc/handlers/context.ts'
import { createJobRunner } from '../../electron/jobs/run-job.ts'
import { threadStarter } from '../../electron/jobs/start-thread.ts'
import { createMediaStore } from '../../electron/media/media-store.ts'
import { createDrafts } from '../../electron/recovery/drafts.ts'
import { createResources } from '../../electron/resources.ts'
import { createSettings } from '../../electron/settings.ts'
import { projectRoot } from './source-files.ts'

/** What the handlers get in the local host, with the settings in a folder of the test. */
export function aHandlerContext(
  settingsFolder: string,
  changes: Partial<HandlerContext> = {},
): HandlerContext {
  const media = createMediaStore()
  const settings = createSettings(settingsFolder)
  const now = () => new Date('2025-02-03T10:00:00Z')
  return {
    shellKind: 'local-host',
    version: '1.2.3',
    files: createFileTokens(),
    jobs: createJobRunner(threadStarter(join(projectRoot, 'out/jobs'))),
    settings,
    resources: createResources(join(projectRoot, 'resources')),
    emit: () => {},
    dialogs: null,
    printPage: null,
    showMenu: null,
    noteKept: () => {},
    noteSaved: () => {},
    shell: {
      openPath: async () => true,
      showItem: async () => true,
      openExternal: async () => true,
    },
    takeStartFile: () => null,
    media,
    locks: createLocks(() => {}, settings.installation),
    projects: createProjectFiles({ now }),
    drafts: createDrafts(settingsFolder, { media, now }),
    now,
    ...changes,
  }
}
