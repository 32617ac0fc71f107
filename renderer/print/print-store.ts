import type { ThemeLook } from '../../shared/contract/theme-look.ts'
import type { ResolvedReport } from '../../shared/report/resolved.ts'
import { createStore } from '../stores/create-store.ts'

type Paper = { readonly report: ResolvedReport; readonly theme: ThemeLook }

/** The report as it is laid out for paper; null while nothing is printed. */
export const printStore = createStore<{ readonly paper: Paper | null }>({ paper: null })
