import type { PageId } from '../shared/contract/values.ts'

/** What this page is known by in the shell, until it is loaded anew. */
export const pageId: PageId = crypto.randomUUID()
