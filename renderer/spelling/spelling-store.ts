import { createStore } from '../stores/create-store.ts'
import { rememberedSwitch } from '../stores/remembered-switch.ts'
import type { AcceptedWords } from './accepted-words.ts'
import type { WrittenWord } from './written-words.ts'

/** Browsers from before 2025 may lack the highlights that underline without a change to the page's nodes. */
export const canUnderline = typeof CSS !== 'undefined' && 'highlights' in CSS

export const spellingSwitch = rememberedSwitch('beretning.spelling')

/** The words offered for one that is wrong, and where it stands. */
export type OpenMenu = {
  readonly word: WrittenWord
  readonly suggestions: ReadonlyArray<string>
  /** On the page, in pixels from the window's corner. */
  readonly place: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>
}

export type SpellingState = {
  readonly isOn: boolean
  /** False when this browser cannot underline, or the dictionary could not be read. */
  readonly isAvailable: boolean
  /** What is overlooked until the program is closed. */
  readonly overlooked: AcceptedWords
  readonly menu: OpenMenu | null
}

export const spellingStore = createStore<SpellingState>({
  isOn: spellingSwitch.isOn(),
  isAvailable: canUnderline,
  overlooked: new Set(),
  menu: null,
})

export function overlook(word: string): void {
  spellingStore.setState(({ overlooked }) => ({ overlooked: new Set([...overlooked, word]) }))
}
