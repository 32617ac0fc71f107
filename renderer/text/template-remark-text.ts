import source from '../../resources/text/template-remarks.nb.json?raw'
import styles from '../../resources/text/word-styles.nb.json?raw'
import type { TemplateRemark, TemplateRemarkCode } from '../../shared/contract/template-remarks.ts'
import { fillSentence } from '../../shared/language/fill-sentence.ts'

// Safe: the file is part of the app, and a test compares its keys with the codes.
const sentences = JSON.parse(source) as Readonly<Record<TemplateRemarkCode, string>>

// Safe: the file is part of the app.
/** What Norwegian Word calls its own styles. */
export const styleNames = JSON.parse(styles) as Readonly<Record<string, string | undefined>>

/** How an own Word template fitted the report, in one sentence. */
export function templateRemarkText({ code, detail }: TemplateRemark): string {
  return fillSentence(sentences[code], { detail })
}
