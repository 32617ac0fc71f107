import nb from '../../resources/text/failures.nb.json?raw'
import nn from '../../resources/text/failures.nn.json?raw'
import type { Failure } from '../../shared/base/result.ts'
import { fillSentence } from '../../shared/language/fill-sentence.ts'
import { windowLanguage } from './window-language.ts'

// Safe: the file is part of the app, and a test compares its keys with the failure codes.
const sentences = JSON.parse(windowLanguage === 'nn' ? nn : nb) as Readonly<Record<string, string>>

/** What went wrong as a sentence: what happened, what was kept, what to do. */
export function failureText(failure: Failure): string {
  return fillSentence(sentences[failure.code] ?? failure.code, failure)
}
