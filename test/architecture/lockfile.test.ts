import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../helpers/source-files.ts'

type LockedPackage = {
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot, name), 'utf8'))
const { packages } = read('package-lock.json') as { packages: Record<string, LockedPackage> }

describe('package-lock.json', () => {
  it('holds every optional dependency, without which npm ci fails on other platforms', () => {
    const missing = Object.entries(packages).flatMap(([path, locked]) =>
      Object.keys(locked.optionalDependencies ?? {})
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} → ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('has an integrity hash for every package and names no host', () => {
    const installed = Object.entries(packages).filter(([path]) => path !== '')
    expect(installed.filter(([, locked]) => !locked.integrity).map(([path]) => path)).toEqual([])
    expect(installed.filter(([, locked]) => locked.resolved).map(([path]) => path)).toEqual([])
  })
})

describe('package.json', () => {
  it('pins every package exactly and bundles all of them', () => {
    const manifest = read('package.json') as Record<string, Record<string, string> | undefined>
    expect(manifest.dependencies).toBeUndefined()
    const loose = Object.entries(manifest.devDependencies ?? {}).filter(
      ([, version]) => !/^(npm:@[\w/-]+@)?\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })
})

/** Looks where Node would: in the package's own folder, then in every folder above it. */
function isLocked(path: string, name: string): boolean {
  const parts = path.split('node_modules/').filter((part) => part !== '')
  return parts
    .map((_, index) =>
      parts
        .slice(0, index + 1)
        .map((part) => `node_modules/${part}`)
        .join(''),
    )
    .concat('')
    .some(
      (folder) =>
        packages[`${folder === '' ? '' : `${folder.replace(/\/$/, '')}/`}node_modules/${name}`] !==
        undefined,
    )
}
