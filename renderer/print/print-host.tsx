import { useEffect, useLayoutEffect } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { findLooks } from '../commands/export-actions.ts'
import { reportStore } from '../stores/report-store.ts'
import { pageRules } from './page-rules.ts'
import styles from './print.module.css'
import { clearPrint, layOutForPrint } from './print-actions.ts'
import { PrintReport } from './print-report.tsx'
import { printStore } from './print-store.ts'

/** The report on paper, beside the app, while it is printed: by the command, or by the browser's own. */
export function PrintHost() {
  const paper = printStore.use((state) => state.paper)
  const isOpen = reportStore.use((state) => state.id !== null)
  useEffect(followBrowserPrint, [])
  // The browser's own print waits for nothing, so the theme is there before it is asked for.
  useEffect(() => {
    if (isOpen) void findLooks()
  }, [isOpen])
  useLayoutEffect(() => {
    if (!paper) return
    const { report, theme } = paper
    // Made by script and taken over as it is: the content policy lets no style element in.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(pageRules(report, theme))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    // What a PDF is called in the reader's title bar.
    const before = document.title
    document.title = report.settings.title
    return () => {
      document.title = before
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [paper])
  if (!paper) return null
  return createPortal(
    <div className={styles.root} data-print-root>
      <PrintReport {...paper} />
    </div>,
    document.body,
  )
}

/** Printed from the browser's menu, the page is the report too. What is there by then is what is printed. */
function followBrowserPrint(): () => void {
  const before = (): void => {
    if (reportStore.getState().id !== null && printStore.getState().paper === null)
      flushSync(() => layOutForPrint())
  }
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', clearPrint)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', clearPrint)
  }
}
