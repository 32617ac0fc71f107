import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notePackages, writeLicences } from './licences.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'out')
const common = ['shared', 'resources/text', 'package-lock.json', 'electron/build.mjs']

/** What is built, from what: a part is built again when one of its inputs is newer than its stamp. */
export const parts = {
  renderer: {
    inputs: ['renderer', 'resources/dictionaries', ...common],
    result: 'renderer/index.html',
    build: buildRenderer,
  },
  main: { inputs: ['electron', ...common], result: 'main/main.js', build: buildMain },
  cli: { inputs: ['electron', ...common], result: 'cli/cli.js', build: buildCli },
  jobs: { inputs: ['electron', ...common], result: 'jobs/read-workbook.js', build: buildJobs },
  preload: { inputs: ['electron', ...common], result: 'preload/index.cjs', build: buildPreload },
}

/** Builds the named parts that are not up to date; gives the names of those it built. */
export async function build(names, { force = false, onStart = () => {} } = {}) {
  const isDue = (name) => force || isStale(parts[name])
  if (!names.some(isDue)) return []
  return await withLock(async () => {
    const due = names.filter(isDue)
    if (due.length > 0) onStart(due)
    for (const name of due) {
      // Taken before the build: what is changed during it is built again next time.
      const startedAt = new Date()
      const packages = new Set()
      await parts[name].build(packages)
      writeFileSync(packagesOf(parts[name]), JSON.stringify([...packages].sort()))
      const stamp = stampOf(parts[name])
      writeFileSync(stamp, startedAt.toISOString())
    }
    gatherLicences()
    return due
  })
}

/** Of every part that has been built; the command line is not shipped as an app, but is made of the same. */
function gatherLicences() {
  const lists = Object.values(parts)
    .map(packagesOf)
    .filter((list) => existsSync(list))
  const packages = new Set(lists.flatMap((list) => JSON.parse(readFileSync(list, 'utf8'))))
  writeLicences(root, packages, join(out, 'licences.txt'))
}

function packagesOf(part) {
  return join(out, `.packages-${part.result.split('/')[0]}.json`)
}

function stampOf(part) {
  return join(out, `.built-${part.result.split('/')[0]}`)
}

function isStale(part) {
  const stamp = stampOf(part)
  if (!existsSync(stamp) || !existsSync(join(out, part.result))) return true
  const builtAt = Date.parse(readFileSync(stamp, 'utf8'))
  return !part.inputs.every((input) => newestIn(join(root, input)) <= builtAt)
}

function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  let newest = stat.mtimeMs
  for (const entry of readdirSync(path)) newest = Math.max(newest, newestIn(join(path, entry)))
  return newest
}

/** Two commands started at once must not write the same files at once. */
async function withLock(work) {
  const lock = join(out, '.build-lock')
  mkdirSync(out, { recursive: true })
  while (!takeLock(lock)) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!ownerLives(lock)) rmSync(lock, { force: true })
    return false
  }
}

function ownerLives(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function buildRenderer(packages) {
  // Whoever asks for the build (a test run, say) must not get React's development form.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  await vite.build({
    configFile: join(root, 'renderer/vite.config.ts'),
    logLevel: 'warn',
    plugins: [notePackages(packages)],
    worker: { plugins: () => [notePackages(packages)] },
    // The page comes from the same machine: one large file loads as fast as many small ones.
    build: { chunkSizeWarningLimit: 4000 },
  })
}

/**
 * What takes much of the time in laying out pages: `docx` is published with `{ ...a, ...b }` as a slow helper, where what the
 * language has itself does the same, and a list is searched for a font's name at every word.
 */
const fasterLayout = {
  name: 'faster-layout',
  transform(code, id) {
    if (!/\/node_modules\/docx\/dist\/\w+\.mjs$/.test(id.replaceAll('\\', '/'))) return null
    const fast = code
      .replace(
        /function _objectSpread2\(e\) \{\n.*?\n\}\n/s,
        'function _objectSpread2(...parts) {\n  return Object.assign(...parts)\n}\n',
      )
      .replace(
        /var knownEastAsianFontOf = (\(font\) => \{\n.*?\n\});\n/s,
        (_, search) =>
          `var searchEastAsianFont = ${search};\nvar eastAsianFonts = new Map();\n` +
          'var knownEastAsianFontOf = (font) => {\n' +
          '  if (!eastAsianFonts.has(font)) eastAsianFonts.set(font, searchEastAsianFont(font));\n' +
          '  return eastAsianFonts.get(font);\n};\n',
      )
    return { code: fast, map: null }
  },
}

/** Everything from npm is bundled: only `electron` and Node's own modules are left as imports. */
export async function buildNode(
  outDir,
  input,
  { packages = new Set(), output = moduleNames } = {},
) {
  const vite = await import('vite')
  await vite.build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [fasterLayout, notePackages(packages)],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(out, outDir),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input, output, external: ['electron'] },
    },
  })
}

const moduleNames = {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
}

async function buildMain(packages) {
  const input = {
    main: join(root, 'electron/main.ts'),
    'local-host': join(root, 'electron/local-host/main.ts'),
  }
  await buildNode('main', input, { packages })
}

async function buildCli(packages) {
  await buildNode('cli', { cli: join(root, 'electron/cli/main.ts') }, { packages })
}

/** Each runs both as a worker thread and as an Electron utility process. */
async function buildJobs(packages) {
  const input = {
    'read-workbook': join(root, 'electron/jobs/read-workbook.entry.ts'),
    'refresh-tables': join(root, 'electron/jobs/refresh-tables.entry.ts'),
    'open-project': join(root, 'electron/jobs/open-project.entry.ts'),
    'export-word': join(root, 'electron/jobs/export-word.entry.ts'),
  }
  await buildNode('jobs', input, { packages })
}

/** A sandboxed preload can load nothing but `electron`, and no ES module. */
async function buildPreload(packages) {
  const input = { index: join(root, 'electron/preload/index.ts') }
  const output = { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
  await buildNode('preload', input, { packages, output })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2).filter((argument) => argument in parts)
  const built = await build(names.length > 0 ? names : Object.keys(parts), {
    force: process.argv.includes('--force'),
  })
  process.stdout.write(built.length > 0 ? `Built ${built.join(', ')}.\n` : 'Up to date.\n')
}
