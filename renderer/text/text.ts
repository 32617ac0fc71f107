import * as nb from './nb.ts'

/** Every sentence and word of the window, by namespace. */
export type Texts = typeof nb

export const text: Texts = nb
