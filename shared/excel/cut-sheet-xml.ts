import { rowCutter } from './row-cutter.ts'
import type { RowGate } from './row-gate.ts'

const LESS_THAN = 0x3c
const GREATER_THAN = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const EQUALS = 0x3d

/**
 * A sheet part of an xlsx file without the rows that are not to be read. Done on bytes, before the part is made to text
 * and objects: that is what costs time and memory. Reference: ECMA-376-1, 18.3.1.73 (row), 18.3.1.80 (sheetData).
 */
export function cutSheetXml(content: Uint8Array, gate: RowGate): Uint8Array {
  const cutter = rowCutter(content, gate)
  let row = -1
  for (let at = content.indexOf(LESS_THAN); at !== -1; at = content.indexOf(LESS_THAN, at + 1)) {
    const isClosing = content[at + 1] === SLASH
    const name = afterPrefix(content, isClosing ? at + 2 : at + 1)
    if (isClosing) {
      if (!isName(content, name, 'sheetData')) continue
      cutter.endRows(at)
      break
    }
    if (isName(content, name, 'c')) cutter.addCell(isEmptyElement(content, name))
    else if (isName(content, name, 'row')) {
      row = rowNumber(content, name) ?? row + 1
      cutter.beginRow(row, at)
    }
  }
  return cutter.rest()
}

/** Where the name of a tag starts when a prefix (`<x:row`) is passed over. */
function afterPrefix(content: Uint8Array, start: number): number {
  let end = start
  while (isLetterOrDigit(content[end])) end++
  return content[end] === COLON ? end + 1 : start
}

function isLetterOrDigit(byte: number | undefined): boolean {
  if (byte === undefined) return false
  const letter = byte | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}

function isName(content: Uint8Array, start: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (content[start + i] !== name.charCodeAt(i)) return false
  }
  const end = content[start + name.length] ?? GREATER_THAN
  return isSpace(end) || end === GREATER_THAN || end === SLASH
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** `<c/>` and `<c></c>`: a cell that has nothing but a format. */
function isEmptyElement(content: Uint8Array, name: number): boolean {
  const end = content.indexOf(GREATER_THAN, name)
  if (end === -1 || content[end - 1] === SLASH) return true
  return content[end + 1] === LESS_THAN && content[end + 2] === SLASH
}

/** The zero-based row that a row element names; null when it names none, and is the next one. */
function rowNumber(content: Uint8Array, name: number): number | null {
  for (let at = name; at < content.length && content[at] !== GREATER_THAN; at++) {
    const isRow = content[at] === 0x72 && content[at + 1] === EQUALS && isSpace(content[at - 1])
    if (!isRow) continue
    let number = 0
    let digit = (content[at + 3] ?? 0) - 0x30
    for (let i = at + 3; digit >= 0 && digit <= 9; digit = (content[i] ?? 0) - 0x30) {
      number = number * 10 + digit
      i++
    }
    return number > 0 ? number - 1 : null
  }
  return null
}
