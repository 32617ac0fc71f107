import type { Handlers } from '../../../shared/contract/ipc.ts'
import { conflictHandlers } from './conflict.ts'
import type { HandlerContext } from './context.ts'
import { draftHandlers } from './drafts.ts'
import { exportHandlers } from './export.ts'
import { fileHandlers } from './files.ts'
import { lockHandlers } from './locks.ts'
import { mediaHandlers } from './media.ts'
import { pdfHandlers } from './pdf.ts'
import { projectHandlers } from './project.ts'
import { refreshHandlers } from './refresh.ts'
import { shellHandlers } from './shell.ts'
import { workbookHandlers } from './workbook.ts'

/** Every call of the contract, the same code in both shells. */
export function createHandlers(context: HandlerContext): Handlers {
  return {
    ...shellHandlers(context),
    ...fileHandlers(context),
    ...lockHandlers(context),
    ...mediaHandlers(context),
    ...projectHandlers(context),
    ...draftHandlers(context),
    ...conflictHandlers(context),
    ...workbookHandlers(context),
    ...refreshHandlers(context),
    ...exportHandlers(context),
    ...pdfHandlers(context),
  }
}
