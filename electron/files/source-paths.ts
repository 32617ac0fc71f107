import * as nodePath from 'node:path'
import type { Report } from '../../shared/report/report.ts'
import type { TableSource } from '../../shared/tables/typed-table.ts'
import { extensionsOf } from './file-purposes.ts'

/** The part of `node:path` that paths need; a test hands in that of another system. */
export type PathKind = Pick<
  typeof nodePath,
  'sep' | 'basename' | 'dirname' | 'extname' | 'isAbsolute' | 'parse' | 'relative' | 'resolve'
>

/**
 * Where a table's workbook may be looked for, in order: where the report says, then beside the report. A report may come
 * from a stranger, so nothing but a workbook's name is looked for, on a disk of this machine or on the share the report
 * itself lies on: asking another share would tell it who asks.
 */
export function sourcePlaces(
  { file, path }: Pick<TableSource, 'file' | 'path'>,
  folder: string | null,
  paths: PathKind = nodePath,
): ReadonlyArray<string> {
  const name = lastName(path ?? file)
  const stated = path === undefined ? null : locate(path, folder, paths)
  const beside = folder === null ? null : locate(name, folder, paths)
  return [...new Set([stated, beside])].flatMap((place) => place ?? [])
}

/** The report with the paths of its sources as they are to be saved in a folder: relative to it where possible. */
export function withRelativeSources(
  report: Report,
  folder: string,
  paths: PathKind = nodePath,
): Report {
  return mapSources(report, (path) => relativeSource(path, folder, paths))
}

/** The report with the paths of its sources as whole paths, so that it can be saved in another folder. */
export function withAbsoluteSources(
  report: Report,
  folder: string,
  paths: PathKind = nodePath,
): Report {
  return mapSources(report, (path) => locate(path, folder, paths) ?? path)
}

/** With `/` between folders; a whole path stays where nothing relative leads from one to the other. */
export function relativeSource(path: string, folder: string, paths: PathKind = nodePath): string {
  if (!paths.isAbsolute(path) || !isSameRoot(path, folder, paths)) return path
  return paths.relative(folder, path).split(paths.sep).join('/')
}

function mapSources(report: Report, change: (path: string) => string): Report {
  const tables = Object.entries(report.tables).map(([id, table]) => {
    const path = table.source?.path
    if (!table.source || path === undefined) return [id, table] as const
    const changed = change(path)
    const source = { ...table.source, path: changed }
    return [id, changed === path ? table : { ...table, source }] as const
  })
  return { ...report, tables: Object.fromEntries(tables) }
}

/** The whole path of a source; null when it is not one to be looked for. */
function locate(path: string, folder: string | null, paths: PathKind): string | null {
  if (!isPlain(path, paths)) return null
  if (!paths.isAbsolute(path) && folder === null) return null
  const place = folder === null ? paths.resolve(path) : paths.resolve(folder, path)
  const isOnShare = isShare(path) || isShare(place)
  if (isOnShare && (folder === null || !isSameRoot(place, folder, paths))) return null
  return isPlain(place, paths) ? place : null
}

const DEVICE = /^[\\/]{2}[.?][\\/]/
/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i
/** Folders that are no disk: devices, the system's own tables, and names of other machines. */
const NO_DISK = /^\/(?:dev|proc|sys|net)\//

function isPlain(path: string, paths: PathKind): boolean {
  const rest = /^[a-z]:/i.test(path) ? path.slice(2) : path
  const isClean = !/[\p{Cc}:]/u.test(rest) && !DEVICE.test(path) && !NO_DISK.test(path)
  const names = rest.split(/[\\/]/)
  return isClean && isWorkbookName(path, paths) && !names.some((name) => RESERVED.test(name))
}

function isWorkbookName(path: string, paths: PathKind): boolean {
  const extension = paths.extname(path).slice(1).toLowerCase()
  return extensionsOf['open-workbook'].includes(extension)
}

function isShare(path: string): boolean {
  return /^[\\/]{2}/.test(path)
}

function isSameRoot(path: string, folder: string, paths: PathKind): boolean {
  const root = (whole: string) => paths.parse(paths.resolve(whole)).root.toLowerCase()
  return root(path) === root(folder)
}

/** The name at the end of a path of any system. */
function lastName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? ''
}
