import type { ReportLook } from '../../shared/report/look.ts'
import { change } from './change-report.ts'
import { reportStore } from './report-store.ts'

/** What is undefined is left to the theme. */
type LookChange = { readonly [Key in keyof ReportLook]: ReportLook[Key] | undefined }

/** Changes what the report says of its own looks, as part of the undo history. */
export function setLook(patch: LookChange): void {
  const { look: before, ...settings } = reportStore.getState().settings
  const said = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined)
  // Safe: each property is one of the look's own, and none is undefined.
  const look = Object.fromEntries(said) as ReportLook
  const next = said.length === 0 ? settings : { ...settings, look }
  change({ settings: next }, `look:${Object.keys(patch).join()}`)
}
