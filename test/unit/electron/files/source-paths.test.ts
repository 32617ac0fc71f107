import { posix, win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  relativeSource,
  sourcePlaces,
  withAbsoluteSources,
  withRelativeSources,
} from '../../../../electron/files/source-paths.ts'
import { aReport, aTable } from '../../../helpers/builders.ts'

const onWindows = (path: string | undefined, folder: string | null, file = 'tall.xlsx') =>
  sourcePlaces(path === undefined ? { file } : { file, path }, folder, win32)
const onPosix = (path: string | undefined, folder: string | null, file = 'tall.xlsx') =>
  sourcePlaces(path === undefined ? { file } : { file, path }, folder, posix)

describe('where a workbook is looked for', () => {
  it('is where the report says, then beside the report', () => {
    expect(onPosix('../regneark/tall.xlsx', '/hjem/rapport')).toEqual([
      '/hjem/regneark/tall.xlsx',
      '/hjem/rapport/tall.xlsx',
    ])
    expect(onWindows('../regneark/tall.xlsx', 'C:\\hjem\\rapport')).toEqual([
      'C:\\hjem\\regneark\\tall.xlsx',
      'C:\\hjem\\rapport\\tall.xlsx',
    ])
  })

  it('is beside the report when the report says nothing, and nowhere before it is saved', () => {
    expect(onPosix(undefined, '/hjem')).toEqual(['/hjem/tall.xlsx'])
    expect(onPosix(undefined, null)).toEqual([])
    expect(onPosix('tall.xlsx', null)).toEqual([])
    expect(onPosix('/hjem/tall.xlsx', null)).toEqual(['/hjem/tall.xlsx'])
  })

  it('takes only the name of a file beside the report, whatever a stranger called it', () => {
    expect(onPosix(undefined, '/hjem', '../../etc/tall.xlsx')).toEqual(['/hjem/tall.xlsx'])
    expect(onWindows(undefined, 'C:\\hjem', '..\\..\\x\\tall.xlsx')).toEqual([
      'C:\\hjem\\tall.xlsx',
    ])
  })

  it.each([
    '\\\\fremmed\\del\\tall.xlsx',
    '//fremmed/del/tall.xlsx',
    '\\\\?\\C:\\tall.xlsx',
    '\\\\.\\pipe\\tall.xlsx',
    '//?/UNC/fremmed/del/tall.xlsx',
    'C:\\hjem\\con.xlsx',
    'C:\\hjem\\com1.xlsx\\tall.xlsx',
    'notat.txt:tall.xlsx',
    'C:\\hjem\\notat.txt:tall.xlsx',
    'C:\\hjem\\passord.txt',
    'C:\\hjem\\program.exe',
    'tall\u0000.xlsx',
  ])('is never %j', (path) => {
    const beside = onWindows(path, 'C:\\rapport').filter(
      (place) => !place.startsWith('C:\\rapport\\'),
    )
    expect(beside).toEqual([])
    expect(onWindows(path, null)).toEqual([])
  })

  it.each([
    '/dev/shm/tall.xlsx',
    '/proc/1/tall.xlsx',
    '/net/fremmed/tall.xlsx',
    '../../net/x/t.csv',
  ])('is no place that is not on a disk: %s', (path) => {
    const elsewhere = onPosix(path, '/a/b').filter((place) => !place.startsWith('/a/b/'))
    expect(elsewhere).toEqual([])
  })

  it('may be on the share the report itself lies on, and on no other', () => {
    const folder = '\\\\filer\\okonomi\\2024'
    expect(onWindows('\\\\FILER\\okonomi\\tall.xlsx', folder)[0]).toBe(
      '\\\\FILER\\okonomi\\tall.xlsx',
    )
    expect(onWindows('../tall.xlsx', folder)[0]).toBe('\\\\filer\\okonomi\\tall.xlsx')
    expect(onWindows('\\\\filer\\ledelse\\tall.xlsx', folder)).toEqual([
      '\\\\filer\\okonomi\\2024\\tall.xlsx',
    ])
  })
})

describe('the path a report keeps', () => {
  it('leads from the report, with / between folders', () => {
    expect(relativeSource('C:\\data\\tall.xlsx', 'C:\\rapport\\2024', win32)).toBe(
      '../../data/tall.xlsx',
    )
    expect(relativeSource('/data/tall.xlsx', '/data', posix)).toBe('tall.xlsx')
  })

  it('stays whole on another disk or share', () => {
    const other = 'D:\\data\\tall.xlsx'
    expect(relativeSource(other, 'C:\\rapport', win32)).toBe(other)
    const share = '\\\\filer\\a\\tall.xlsx'
    expect(relativeSource(share, '\\\\filer\\b', win32)).toBe(share)
  })

  it('still leads to the workbook when the report is saved in another folder', () => {
    const source = { file: 'tall.xlsx', sheet: 'A', range: 'A1:B2', sha256: 'a', warnings: [] }
    const table = aTable({ source: { ...source, path: 'data/tall.xlsx' } })
    const opened = withAbsoluteSources(aReport([], [table]), '/hjem/a', posix)
    const saved = withRelativeSources(opened, '/hjem/b/c', posix)
    expect(saved.tables[table.id]?.source?.path).toBe('../../a/data/tall.xlsx')
  })
})
