import type { ExportFinding } from '../../shared/report/export-finding.ts'
import { findingSentence } from './text.ts'

/** One line for each kind, with every place it is about. */
export function findingLines(findings: ReadonlyArray<ExportFinding>): ReadonlyArray<string> {
  const codes = [...new Set(findings.map(({ code }) => code))]
  return codes.map((code) => {
    const places = findings.filter((one) => one.code === code && one.place !== '')
    const named = places.map(({ place }) => place).join(', ')
    return `! ${findingSentence({ code })}${named === '' ? '' : `: ${named}`}`
  })
}

export function findingJson({ code, place }: ExportFinding) {
  const sentence = findingSentence({ code })
  return { code, message: place === '' ? `${sentence}.` : `${sentence} (${place}).`, place }
}
