import { flushSync } from 'react-dom'
import { assertExists } from '../../shared/base/assert.ts'
import { isSameValue } from '../../shared/base/same-value.ts'
import type { Api } from '../../shared/contract/ipc.ts'
import type { PrintedPages } from '../../shared/contract/values.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import type { ResolvedReport } from '../../shared/report/resolved.ts'
import { api } from '../bridge.ts'
import { fileName } from '../commands/document-actions.ts'
import { exportStore, findLooks } from '../commands/export-actions.ts'
import { showPlace } from '../commands/show-place.ts'
import { findMissingMedia, hasMedia } from '../pictures/missing-media.ts'
import { keepInLog } from '../signing/log-actions.ts'
import { currentReport } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { showNotice } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import { chooseFile } from '../workspace/choose-file.ts'
import { printStore } from './print-store.ts'
import { family } from './theme-variables.ts'

const words = text.print
/** How often a PDF is written anew because its pages are not where it says. */
const MOST_ROUNDS = 2

/**
 * Makes a PDF of the report: the shell writes it where it can, else the browser's own print is opened. Refused while
 * something in the report has nothing to show, as a Word file is.
 */
export async function makePdf(): Promise<void> {
  await Promise.all([findMissingMedia(currentReport()), findLooks()])
  assertExists(exportStore.getState().looks, 'every shell tells which themes there are')
  const { problems } = resolvedNow()
  const [problem] = problems
  if (problem) {
    showNotice('error', words.stopped(problems.length))
    showPlace(problem)
    return
  }
  const shell = await api().shellInfo(undefined)
  if (shell.ok && shell.value.writesPdf) await writePdf()
  else await printInBrowser()
}

async function writePdf(): Promise<void> {
  const file = await chooseFile('save-pdf', `${fileName()}.pdf`)
  if (!file) return
  const made = await countAndWrite(file.token)
  clearPrint()
  if (!made.ok) {
    showNotice('error', failureText({ file: file.name, ...made.error }))
    return
  }
  await keepInLog(made.value.entry)
  showNotice('good', words.saved(file.name))
}

/** Written when its pages are where it says: a page number that is wider than what stood there may move others. */
async function countAndWrite(file: string): ReturnType<Api['exportPdf']> {
  flushSync(() => layOutForPrint({}))
  await whenLoaded()
  const counted = await api().countPages(undefined)
  if (!counted.ok) return counted
  const report = currentReport()
  let pages = counted.value
  for (let left = MOST_ROUNDS; ; left--) {
    flushSync(() => layOutForPrint(pages))
    const made = await api().exportPdf({ file, report })
    if (!made.ok || left === 0 || isSameValue(made.value.pages, pages)) return made
    pages = made.value.pages
  }
}

async function printInBrowser(): Promise<void> {
  flushSync(() => layOutForPrint())
  await whenLoaded()
  window.print()
}

/** Lays the report out in the theme it has, else in the product's own; nothing before the themes are known. */
export function layOutForPrint(pages: PrintedPages | null = null): void {
  const report = resolvedNow()
  const { themes = [] } = exportStore.getState().looks ?? {}
  const { theme: own } = report.settings.look ?? {}
  const theme = (themes.find(({ id }) => id === own) ?? themes[0])?.look
  printStore.setState({ paper: theme ? { report, theme, pages } : null })
}

export function clearPrint(): void {
  printStore.setState({ paper: null })
}

function resolvedNow(): ResolvedReport {
  return resolveReport(currentReport(), resolvedStore.getState().ledger, hasMedia)
}

/** What is not seen on the screen is not loaded until it is asked for. */
async function whenLoaded(): Promise<void> {
  const { text: running, table } = printStore.getState().paper?.theme.fonts ?? {}
  const faces = [running, table].flatMap((name) =>
    name === undefined
      ? []
      : ['400', '600', '700', 'italic 400'].map((face) => `${face} 10pt ${family(name, 'serif')}`),
  )
  await Promise.all(faces.map((face) => document.fonts.load(face)))
  const pictures = document.querySelectorAll<HTMLImageElement>('[data-print-root] img')
  // A picture that cannot be drawn was told of before; the rest of the report is printed.
  await Promise.allSettled([...pictures].map((picture) => picture.decode()))
}
