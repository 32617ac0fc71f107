import nb from '../../resources/text/export-findings.nb.json?raw'
import nn from '../../resources/text/export-findings.nn.json?raw'
import type { ExportFindingCode } from '../../shared/report/export-finding.ts'
import { windowLanguage } from './window-language.ts'

// Safe: the file is part of the app, and a test compares its keys with the codes.
const sentences = JSON.parse(windowLanguage === 'nn' ? nn : nb) as Readonly<
  Record<ExportFindingCode, string>
>

/** What stops an export or is told of it, without the place and the full stop. */
export function findingText(code: ExportFindingCode): string {
  return sentences[code]
}
