import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { HandlerContext } from '../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../electron/ipc/handlers/create-handlers.ts'
import type { FilePurpose, Handlers } from '../../shared/contract/ipc.ts'
import type { Report } from '../../shared/report/report.ts'
import { aHandlerContext } from './handler-context.ts'
import { value } from './value-of.ts'

/** The handlers of the local host, over a folder that is gone when the test has ended. */
export type HandlersInFolder = {
  readonly folder: string
  readonly context: HandlerContext
  readonly handlers: Handlers
  /** Stands for a file of the folder, as when a person has chosen it in a dialog. */
  readonly pick: (name: string, purpose: FilePurpose) => string
  readonly aReport: () => Promise<Report>
}

/** Asks for a report with nothing in it. */
export const emptyReportRequest = {
  template: 'tom',
  organisation: 'Eksempel HF',
  year: 2024,
  language: 'nb',
} as const

export async function handlersInFolder(
  changes: Partial<HandlerContext> = {},
): Promise<HandlersInFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'beretning-handlers-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const context = aHandlerContext(join(folder, 'settings'), changes)
  const handlers = createHandlers(context)
  return {
    folder,
    context,
    handlers,
    pick: (name, purpose) => context.files.addFile(join(folder, name), purpose).token,
    aReport: async () => value(await handlers.createReport(emptyReportRequest)).report,
  }
}
