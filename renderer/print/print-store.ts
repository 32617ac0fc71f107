import type { ThemeLook } from '../../shared/contract/theme-look.ts'
import type { PrintedPages } from '../../shared/contract/values.ts'
import type { ResolvedReport } from '../../shared/report/resolved.ts'
import { createStore } from '../stores/create-store.ts'

export type Paper = {
  readonly report: ResolvedReport
  readonly theme: ThemeLook
  /** The pages as they were counted last, nothing at first; null where the browser prints, which counts them too late. */
  readonly pages: PrintedPages | null
}

/** The report as it is laid out for paper; null while nothing is printed. */
export const printStore = createStore<{ readonly paper: Paper | null }>({ paper: null })
