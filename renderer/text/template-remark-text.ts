import nb from '../../resources/text/template-remarks.nb.json?raw'
import nn from '../../resources/text/template-remarks.nn.json?raw'
import stylesNb from '../../resources/text/word-styles.nb.json?raw'
import stylesNn from '../../resources/text/word-styles.nn.json?raw'
import type { TemplateRemark, TemplateRemarkCode } from '../../shared/contract/template-remarks.ts'
import { fillSentence } from '../../shared/language/fill-sentence.ts'
import { windowLanguage } from './window-language.ts'

// Safe: the file is part of the app, and a test compares its keys with the codes.
const sentences = JSON.parse(windowLanguage === 'nn' ? nn : nb) as Readonly<
  Record<TemplateRemarkCode, string>
>

// Safe: the file is part of the app.
/** What Norwegian Word calls its own styles. */
export const styleNames = JSON.parse(windowLanguage === 'nn' ? stylesNn : stylesNb) as Readonly<
  Record<string, string | undefined>
>

/** How an own Word template fitted the report, in one sentence. */
export function templateRemarkText({ code, detail }: TemplateRemark): string {
  return fillSentence(sentences[code], { detail })
}
