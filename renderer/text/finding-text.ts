import source from '../../resources/text/export-findings.nb.json?raw'
import type { ExportFindingCode } from '../../shared/report/export-finding.ts'

// Safe: the file is part of the app, and a test compares its keys with the codes.
const sentences = JSON.parse(source) as Readonly<Record<ExportFindingCode, string>>

/** What stops an export or is told of it, without the place and the full stop. */
export function findingText(code: ExportFindingCode): string {
  return sentences[code]
}
