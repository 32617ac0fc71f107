import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')

export type SourceFile = {
  readonly path: string
  readonly text: string
  readonly imports: ReadonlyArray<SourceImport>
}

/** `target` is the path from the project's root for a file of ours, else the package's name. */
export type SourceImport = { readonly target: string; readonly isTypeOnly: boolean }

/** Every TypeScript file under a folder, with what it imports, exports from and loads. */
export function sourceFiles(folder: string): ReadonlyArray<SourceFile> {
  const entries = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const absolute = join(entry.parentPath, entry.name)
      const text = readFileSync(absolute, 'utf8')
      return { path: relative(projectRoot, absolute), text, imports: importsOf(absolute, text) }
    })
}

function importsOf(absolute: string, text: string): ReadonlyArray<SourceImport> {
  const named = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";()=]*?\bfrom\s+['"]([^'"]+)['"]/gm,
  )
  const bare = text.matchAll(/^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)
  const found = [
    ...[...named].map(([, type, specifier = '']) => ({
      specifier,
      isTypeOnly: type !== undefined,
    })),
    ...[...bare].map(([, a, b]) => ({ specifier: a ?? b ?? '', isTypeOnly: false })),
  ]
  return found.map(({ specifier, isTypeOnly }) => ({
    isTypeOnly,
    target: specifier.startsWith('.')
      ? relative(projectRoot, resolve(dirname(absolute), specifier.split('?')[0] ?? ''))
      : specifier,
  }))
}
