import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** For a person with network and a display: the app in Electron itself, as built and as packed. Run before a release. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const LONGEST_START_MS = 30_000
const lines = []

function note(line) {
  lines.push(line)
  process.stdout.write(`${line}\n`)
}

function run(what, options, how = {}) {
  const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit', ...how })
  if (status !== 0) throw new Error(`${what} failed.`)
  note(`- ${what}: done`)
}

/** The packed program of this platform. */
function packedProgram() {
  const folder = readdirSync(join(root, 'dist')).find((name) => /-unpacked$|^mac/.test(name))
  if (!folder) throw new Error('Nothing was packed.')
  const inside = {
    darwin: 'Beretning.app/Contents/MacOS/Beretning',
    win32: 'Beretning.exe',
  }
  return join(root, 'dist', folder, inside[process.platform] ?? 'beretning')
}

async function noteFuses(program) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(program)
  const expected = {
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  }
  for (const [name, isOn] of Object.entries(expected)) {
    // The wire holds the letters 0 and 1.
    const state = String.fromCharCode(wire[FuseV1Options[name]])
    if (state !== (isOn ? '1' : '0'))
      throw new Error(`The fuse ${name} is not set as it should be.`)
  }
  note('- Fuses of the packed program: as they should be')
}

/** The app locks a report it has opened, so the lock is the sign that the window is there and shows it. */
async function openByArgument(program) {
  const folder = mkdtempSync(join(tmpdir(), 'beretning-smoke-'))
  copyFileSync(
    join(root, 'test/fixtures/projects/v2/rapport.beretning'),
    join(folder, 'rapport.beretning'),
  )
  const env = { ...process.env, BERETNING_SETTINGS_DIR: join(folder, 'settings') }
  const app = spawn(program, [join(folder, 'rapport.beretning')], { env, stdio: 'inherit' })
  const until = Date.now() + LONGEST_START_MS
  const isOpen = () => existsSync(join(folder, '.~lock.rapport.beretning'))
  while (!isOpen() && Date.now() < until && app.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const opened = isOpen()
  const ended = new Promise((resolve) => app.once('exit', resolve))
  app.kill()
  if (app.exitCode === null) await ended
  rmSync(folder, { recursive: true, force: true })
  if (!opened) throw new Error('The packed program did not open a report named as its argument.')
  note('- The packed program opens a report by argument: done')
}

const fetched = spawnSync(process.execPath, ['node_modules/electron/install.js'], {
  cwd: root,
  stdio: 'ignore',
})
if (fetched.status !== 0 || !existsSync(join(root, 'node_modules/electron/path.txt'))) {
  process.stderr.write('Electron could not be fetched: this needs a network, and was not run.\n')
  process.exit(1)
}
try {
  note(`# Beretning in Electron, ${process.platform} ${process.arch}\n`)
  run('Build', ['electron/build.mjs'])
  const tests = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'test/vitest.config.ts']
  run('End-to-end tests in Electron', [...tests, '--project', 'e2e-electron'])
  run('Packing', ['node_modules/electron-builder/cli.js', '--dir'])
  const program = packedProgram()
  await noteFuses(program)
  await openByArgument(program)
} catch (error) {
  note(`- ${error.message}`)
  process.exitCode = 1
} finally {
  writeFileSync(join(root, 'out/smoke-report.md'), `${lines.join('\n')}\n`)
}
