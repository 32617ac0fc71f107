import { type TextPlace, textPlaceKey, textsOfBlock } from '../../shared/report/written-texts.ts'
import { blocksOf } from '../editor/slate-types.ts'
import { fieldNames } from '../find/field-of-text.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { nameOfField } from '../ui/written-field.tsx'
import { type WrittenWord, wordsOfText } from './written-words.ts'

/** Keeps what is being written in a cell, if that has the keyboard. */
export function leaveOpenCell(): void {
  const field = document.activeElement
  if (field instanceof HTMLElement && nameOfField(field) === fieldNames.openCell) field.blur()
}

/** A word as the report has it; what was still being written is kept first. Null when it did not come into the report. */
export function asKept(word: WrittenWord): WrittenWord | null {
  if (word.openField === undefined) return word
  leaveOpenCell()
  const { chapter, place } = word
  if (chapter === null || !('block' in place)) return null
  const { tables, settings } = reportStore.getState()
  const block = blocksOf(editorOf(chapter)).find(({ id }) => id === place.block)
  const same = (block ? textsOfBlock(block, tables) : [])
    .flatMap((text) => wordsOfText(chapter, text, settings.language))
    .filter((one) => one.word === word.word)
  return same.find((one) => isSameCell(one.place, place)) ?? same[0] ?? null
}

function isSameCell(one: TextPlace, other: TextPlace): boolean {
  return textPlaceKey(one) === textPlaceKey(other)
}
