import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import type { TestProject } from 'vitest/node'
import { packApp } from '../../helpers/pack-app.ts'
import { setup as buildApp } from './build-app.ts'

/** Packs the app, and lays out what is in its asar, and beside it, as Electron shows them to the app: in one folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildApp()
  const folder = await mkdtemp(join(tmpdir(), 'beretning-packed-'))
  const resources = join(await packApp(folder), 'resources')
  const app = join(folder, 'app')
  extractAll(join(resources, 'app.asar'), app)
  await cp(join(resources, 'app.asar.unpacked'), app, { recursive: true }).catch(() => {
    // Nothing has to lie outside.
  })
  project.provide('app', app)
  return async () => await rm(folder, { recursive: true, force: true })
}

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: a type of Vitest's own is added to.
  interface ProvidedContext {
    /** Where the packed app is laid out; only for the tests that run over it. */
    readonly app: string
  }
}
