import { decodeText } from './decode-text.ts'
import { unescapeXml } from './unescape-xml.ts'
import type { ZipParts } from './unpack-zip.ts'
import { readUint32, visitRecords } from './xlsb-records.ts'

/** A sheet of a workbook and the part of the package it lies in; null when the workbook names none. */
export type SheetPath = { readonly name: string; readonly path: string | null }

type NamedRelation = { readonly name: string; readonly relation: string }

/** The sheets in the workbook's order; empty when the workbook's own part cannot be found. */
export function sheetPaths(parts: ZipParts): ReadonlyArray<SheetPath> {
  // Names of parts are equal whatever their case (ECMA-376-2, 6.2.2.3).
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]))
  const workbook = findWorkbook(parts)
  const content = workbook === null ? undefined : parts.get(workbook)
  if (workbook === null || !content) return []
  const folder = workbook.replace(/[^/]*$/, '')
  const targets = readRelations(parts, workbook)
  const sheets = workbook.endsWith('.bin') ? binarySheets(content) : xmlSheets(content)
  return sheets.map(({ name, relation }) => {
    const target = targets.get(relation)
    const path = target === undefined ? '' : resolvePath(folder, target).toLowerCase()
    return { name, path: names.get(path) ?? null }
  })
}

function findWorkbook(parts: ZipParts): string | null {
  const paths = [...parts.keys()]
  const usual = paths.find((path) => /^xl\/workbook\.(xml|bin)$/i.test(path))
  return usual ?? paths.find((path) => /(^|\/)workbook\d*\.(xml|bin)$/i.test(path)) ?? null
}

/** Reference: ECMA-376-2, 6.5.3.4. */
function readRelations(parts: ZipParts, workbook: string): ReadonlyMap<string, string> {
  const path = workbook.replace(/([^/]*)$/, '_rels/$1.rels').toLowerCase()
  const name = [...parts.keys()].find((part) => part.toLowerCase() === path)
  const content = name === undefined ? undefined : parts.get(name)
  const tags = content ? decodeText(content).match(/<(?:\w+:)?Relationship\b[^>]*>/g) : null
  return new Map((tags ?? []).map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]))
}

function xmlSheets(content: Uint8Array): ReadonlyArray<NamedRelation> {
  const tags = decodeText(content).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []
  return tags.map((tag) => ({ name: attribute(tag, 'name'), relation: attribute(tag, '\\w+:id') }))
}

/** [MS-XLSB] 2.4.309, BrtBundleSh: state, id, relation, name. */
const BUNDLED_SHEET = 156

function binarySheets(content: Uint8Array): ReadonlyArray<NamedRelation> {
  const sheets: NamedRelation[] = []
  visitRecords(content, ({ type, at }) => {
    if (type !== BUNDLED_SHEET) return true
    const relation = wideText(content, at + 8)
    const name = wideText(content, at + 12 + 2 * relation.length)
    sheets.push({ name, relation })
    return true
  })
  return sheets
}

/** A length in four bytes, then UTF-16 ([MS-XLSB] 2.5.169); all ones says that there is none. */
function wideText(content: Uint8Array, at: number): string {
  const length = readUint32(content, at)
  if (length > (content.length - at) / 2) return ''
  let text = ''
  for (let i = at + 4; i < at + 4 + 2 * length; i += 2) {
    text += String.fromCharCode((content[i] ?? 0) | ((content[i + 1] ?? 0) << 8))
  }
  return text
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return unescapeXml(value?.[1] ?? value?.[2] ?? '')
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
