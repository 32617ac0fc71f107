import { createContext, useContext } from 'react'
import type { PrintedPages } from '../../shared/contract/values.ts'
import type { Language } from '../../shared/language/language.ts'
import { pageText } from '../../shared/report/references.ts'
import type { ResolvedReference } from '../../shared/report/resolved.ts'
import { printAnchor } from './print-anchor.ts'
import styles from './print-contents.module.css'

/** The pages of the print that is drawn, null where they are not counted, and the language they are told in. */
export const PagesContext = createContext<{
  readonly pages: PrintedPages | null
  readonly language: Language
}>({ pages: null, language: 'nb' })

/** The page of a place at the end of a line, with its room kept while it is not known. */
export function PageOf({ id }: { readonly id: string }) {
  const { pages } = useContext(PagesContext)
  return pages && <span className={styles.page}>{pages[printAnchor(id)]}</span>
}

/** What a reference says on paper: its page where pages are counted, else the number of what it points to. */
export function useReferenceText({
  target,
  show,
  status,
  text,
}: ResolvedReference & { readonly target: string }): string {
  const { pages, language } = useContext(PagesContext)
  if (pages === null || show !== 'page' || status === 'missing') return text
  return pageText(language, pages[printAnchor(target)]?.toString())
}
