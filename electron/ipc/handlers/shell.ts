import { type Failure, fail, ok, type Result } from '../../../shared/base/result.ts'
import { safeLink } from '../../../shared/base/safe-link.ts'
import { filePurposes, type Handlers } from '../../../shared/contract/ipc.ts'
import { fitsPurpose } from '../../files/file-purposes.ts'
import type { HandlerContext } from './context.ts'

type ShellHandlers = Pick<
  Handlers,
  'shellInfo' | 'showMenu' | 'saveAnswered' | 'cancelJob' | 'openFile' | 'showInFolder' | 'openLink'
>

export function shellHandlers({
  files,
  jobs,
  shell,
  shellKind,
  dialogs,
  version,
  printPage,
  showMenu,
  noteSaved,
}: HandlerContext): ShellHandlers {
  /** Only what has a file type of its purpose is handed to the system: never a program. */
  const pathOf = (token: string): string | null => {
    const file = files.file(token, ...filePurposes)
    return file && fitsPurpose(file.path, file.purpose) ? file.path : null
  }
  const unknownFile: Result<never> = fail<Failure>({ code: 'file-not-found' })
  const answer = (done: boolean): Result<null> =>
    done ? ok(null) : fail({ code: 'not-available' })

  return {
    shellInfo: async () =>
      ok({
        shell: shellKind,
        fileDialogs: dialogs ? 'system' : 'in-app',
        version,
        writesPdf: printPage !== null,
        showsMenu: showMenu !== null,
      }),
    async showMenu(menu) {
      await showMenu?.(menu)
      return answer(showMenu !== null)
    },
    async saveAnswered({ isSaved }) {
      noteSaved(isSaved)
      return ok(null)
    },
    async cancelJob({ job }) {
      jobs.cancel(job)
      return ok(null)
    },
    async openFile({ file }) {
      const path = pathOf(file)
      return path === null ? unknownFile : answer(await shell.openPath(path))
    },
    async showInFolder({ file }) {
      const path = pathOf(file)
      return path === null ? unknownFile : answer(await shell.showItem(path))
    },
    async openLink({ url }) {
      const link = safeLink(url)
      if (link === null) return fail({ code: 'unsafe-link' })
      return answer(await shell.openExternal(link))
    },
  }
}
