import type { EditorElement } from '../slate-types.ts'

/** The words of a chip, a big number or a table as they are shown now. */
export type ShownText = (element: EditorElement) => string
