import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { HandlerContext } from '../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../electron/ipc/handlers/create-handlers.ts'
import type { Handlers } from '../../shared/contract/ipc.ts'
import { aHandlerContext } from './handler-context.ts'

/** The handlers of the local host, over a folder that is gone when the test has ended. */
export type HandlersInFolder = {
  readonly folder: string
  readonly context: HandlerContext
  readonly handlers: Handlers
}

export async function handlersInFolder(
  changes: Partial<HandlerContext> = {},
): Promise<HandlersInFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'beretning-handlers-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const context = aHandlerContext(join(folder, 'settings'), changes)
  return { folder, context, handlers: createHandlers(context) }
}
