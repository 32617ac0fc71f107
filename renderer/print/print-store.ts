import type { ResolvedReport } from '../../shared/report/resolved.ts'
import { createStore } from '../stores/create-store.ts'

/** The report as it is laid out for paper; null while nothing is printed. */
export const printStore = createStore<{ readonly report: ResolvedReport | null }>({ report: null })
