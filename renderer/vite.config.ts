import { cpSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const outDir = join(import.meta.dirname, '../out/renderer')

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), dictionaries()],
  worker: { format: 'es', plugins: () => [withoutNode()] },
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

/** The spelling checker can also run in Node; that half of it is never called in the window. */
function withoutNode(): Plugin {
  const nothing = '\0without-node'
  return {
    name: 'without-node',
    enforce: 'pre',
    resolveId: (id, importer) =>
      importer?.includes('hunspell-wasm') && ['fs/promises', 'module'].includes(id)
        ? nothing
        : null,
    load: (id) => (id === nothing ? 'export {}' : null),
  }
}

/** Puts the dictionaries beside the page as they are, with their licences: they are data under terms of their own. */
function dictionaries(): Plugin {
  return {
    name: 'dictionaries',
    writeBundle() {
      const from = join(import.meta.dirname, '../resources/dictionaries')
      cpSync(from, join(outDir, 'dictionaries'), { recursive: true })
    },
  }
}
