import { extname } from 'node:path'
import type { FilePurpose } from '../../shared/contract/ipc.ts'

/** The extensions a file may have for each purpose, without the full stop. */
export const extensionsOf: Readonly<Record<FilePurpose, ReadonlyArray<string>>> = {
  'open-project': ['beretning'],
  'save-project': ['beretning'],
  'open-workbook': ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv'],
  // Also those that are refused: then the person is told why, and what to do.
  'open-picture': [
    ...['png', 'jpg', 'jpeg', 'jfif', 'svg', 'webp'],
    ...['heic', 'heif', 'avif', 'gif', 'bmp', 'tif', 'tiff', 'emf', 'wmf'],
  ],
  // With macros too: they are left out, and told of.
  'open-word-template': ['dotx', 'docx', 'dotm', 'docm'],
  'save-word': ['docx'],
  'save-pdf': ['pdf'],
  'open-exported': ['docx', 'pdf'],
}

export function fitsPurpose(name: string, purpose: FilePurpose): boolean {
  return extensionsOf[purpose].includes(extname(name).slice(1).toLowerCase())
}

/** The extension a file gets when it is saved; null when it is only opened. */
export function extensionFor(purpose: FilePurpose): string | null {
  if (purpose === 'save-project') return '.beretning'
  if (purpose === 'save-pdf') return '.pdf'
  return purpose === 'save-word' ? '.docx' : null
}
