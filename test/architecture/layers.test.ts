import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from '../helpers/source-files.ts'

const shared = sourceFiles('shared')
const electron = sourceFiles('electron')
const renderer = sourceFiles('renderer').filter(({ path }) => path !== 'renderer/vite.config.ts')

/** From the bottom up: a layer imports its own and those before it. */
const sharedLayers = [
  'base',
  'zip',
  'language',
  'excel',
  'media',
  'tables',
  'facts',
  'charts',
  'report',
  'contract',
  'project',
  'word',
]
const sharedPackages: Readonly<Record<string, ReadonlyArray<string>>> = {
  base: ['big.js'],
  zip: ['fflate'],
  excel: ['xlsx', 'fflate'],
  project: ['fflate'],
  word: ['docx', 'docx/charts', 'docx/layout', 'fflate', 'saxes'],
}

function layerOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function offending(
  files: ReadonlyArray<SourceFile>,
  isForbidden: (target: string, file: SourceFile) => boolean,
): ReadonlyArray<string> {
  return files.flatMap((file) =>
    file.imports
      .filter(({ target }) => isForbidden(target, file))
      .map(({ target }) => `${file.path} → ${target}`),
  )
}

describe('layers', () => {
  it('lets shared/ import only its own lower layers and its few packages', () => {
    const wrong = offending(shared, (target, file) => {
      const layer = layerOf(file.path)
      if (!target.startsWith('shared/')) return !(sharedPackages[layer] ?? []).includes(target)
      // project and word stand side by side on report.
      if (layer === 'word' && layerOf(target) === 'project') return true
      return sharedLayers.indexOf(layerOf(target)) > sharedLayers.indexOf(layer)
    })
    expect(wrong).toEqual([])
  })

  it('knows every folder of shared/', () => {
    expect(
      [...new Set(shared.map(({ path }) => layerOf(path)))].filter(
        (layer) => !sharedLayers.includes(layer) && layer !== 'tsconfig.json',
      ),
    ).toEqual([])
  })

  it('keeps xlsx in two files and docx in one folder', () => {
    const all = [...shared, ...electron, ...renderer]
    const xlsx = all.filter((file) => file.imports.some(({ target }) => target === 'xlsx'))
    const docx = all.filter((file) => file.imports.some(({ target }) => /^docx(\/|$)/.test(target)))
    expect(new Set(xlsx.map(({ path }) => path))).toEqual(
      new Set(['shared/excel/open-protected.ts', 'shared/excel/read-workbook.ts']),
    )
    expect(docx.filter(({ path }) => !path.startsWith('shared/word/'))).toEqual([])
    expect(docx.length).toBeGreaterThan(0)
  })

  it('keeps shared/ free of clock, randomness and platform', () => {
    const forbidden =
      /\b(Math\.random|Date\.now|new Date\(\)|process\.|globalThis\b|window\.|document\.createElement|crypto\.)/
    // Each is read for calls in code, not in comments.
    const wrong = shared.filter(({ text }) => forbidden.test(withoutComments(text)))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('lets the shells and the window meet only in shared/', () => {
    expect(offending(electron, (target) => target.startsWith('renderer/'))).toEqual([])
    expect(offending(renderer, (target) => target.startsWith('electron/'))).toEqual([])
  })

  it('keeps Node, Electron and heavy work out of the window', () => {
    const isForbidden = (target: string) =>
      target.startsWith('node:') ||
      target === 'electron' ||
      target.startsWith('shared/word/') ||
      target === 'shared/excel/read-workbook.ts'
    expect(offending(renderer, isForbidden)).toEqual([])
  })

  it('lets only bridge.ts touch window.api', () => {
    const users = renderer
      .filter(({ text }) => /window\.api\b/.test(withoutComments(text)))
      .map(({ path }) => path)
    expect(users.filter((path) => path !== 'renderer/bridge.ts')).toEqual([])
  })

  it('has no circular imports', () => {
    expect(findCycles([...shared, ...electron, ...renderer])).toEqual([])
  })
})

describe('style', () => {
  it('keeps files short: 300 lines, 500 for tests', () => {
    const long = [...shared, ...electron, ...renderer].filter(
      ({ text }) => text.split('\n').length > 301,
    )
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('makes no network call', () => {
    const all = [...shared, ...electron, ...renderer]
    // The playground is a page for developers; it is not in the app.
    const allowed = [
      'renderer/local-host-api.ts',
      'renderer/playground/pages.tsx',
      'renderer/spelling/spelling-worker.ts',
    ]
    const wrong = all.filter(
      ({ path, text }) =>
        /\bfetch\(|XMLHttpRequest|WebSocket\(|sendBeacon/.test(text) && !allowed.includes(path),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

/** Cycles of imports, of types too: two files that know each other are one thing in two places. */
function findCycles(files: ReadonlyArray<SourceFile>): ReadonlyArray<string> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: ReadonlyArray<string>): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (byPath.has(target)) visit(target, [...trail, path])
    }
    done.add(path)
  }
  for (const path of byPath.keys()) visit(path, [])
  return cycles
}
