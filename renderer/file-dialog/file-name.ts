import type { FilePurpose } from '../../shared/contract/ipc.ts'

const endings: Partial<Record<FilePurpose, string>> = {
  'save-project': '.beretning',
  'save-word': '.docx',
  'save-pdf': '.pdf',
}

/** Whether the dialog names a new file, instead of choosing among those that are there. */
export function isSaving(purpose: FilePurpose): boolean {
  return endings[purpose] !== undefined
}

/** The name as it will be on disk: trimmed, with the ending for its kind. Empty stays empty. */
export function completeFileName(purpose: FilePurpose, typed: string): string {
  const name = typed.trim()
  const ending = endings[purpose] ?? ''
  return name === '' || name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`
}

/** Whether Windows, macOS and Linux all take the name: files travel between them on shares. */
export function isFileNameAllowed(name: string): boolean {
  const hasControlCharacter = [...name].some((character) => character < ' ')
  return !hasControlCharacter && !/[\\/:*?"<>|]/.test(name) && !/^\.+$/.test(name)
}
