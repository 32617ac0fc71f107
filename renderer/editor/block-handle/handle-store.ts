import type { ChapterId } from '../../../shared/base/id.ts'
import { createStore } from '../../stores/create-store.ts'
import { writingEditor } from '../../stores/cursor-store.ts'
import { uiStore } from '../../stores/ui-store.ts'
import { type HandlePlace, placeOfBlock } from './block-at.ts'

/** Where a dragged block would go; the line is drawn in pixels of the window. */
export type DropPlace = {
  readonly chapter: ChapterId
  readonly gap: number
  readonly top: number
  readonly left: number
  readonly width: number
}

export const handleStore = createStore<{
  readonly place: HandlePlace | null
  readonly isMenuOpen: boolean
  readonly drop: DropPlace | null
}>({ place: null, isMenuOpen: false, drop: null })

/** Shows the handle at a block; keeps still while its menu is open or it is dragged. */
export function showHandle(place: HandlePlace | null): void {
  const { place: now, isMenuOpen, drop } = handleStore.getState()
  if (isMenuOpen || drop || place === now) return
  const isSame =
    place?.chapter === now?.chapter && place?.index === now?.index && place?.top === now?.top
  if (!isSame) handleStore.setState({ place })
}

/** Opens the menu of the block with the caret. */
export function openMenuAtCaret(): void {
  const editor = writingEditor(uiStore.getState().chapter)
  const index = editor?.selection?.focus.path[0]
  const place = editor && index !== undefined ? placeOfBlock(editor, index) : null
  if (place) handleStore.setState({ place, isMenuOpen: true })
}
