import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const texts = JSON.parse(readFileSync(join(root, 'resources/text/shell.nb.json'), 'utf8'))
const options = process.argv.slice(2)

/** The path of the installed Electron, or why it cannot be used. Never asks the `electron` package: that would download. */
function findElectron() {
  if (options.includes('--local-host')) return { reason: texts.reasonChosen }
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  const binary = existsSync(pathFile)
    ? join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
    : null
  if (!binary || !existsSync(binary)) return { reason: texts.reasonNotInstalled }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    return { reason: texts.reasonNoDisplay }
  }
  return { binary }
}

const onStart = () => process.stderr.write(`${texts.building}\n`)

async function startLocalHost(reason) {
  await build(['renderer', 'main', 'jobs'], { onStart })
  const { runLocalHost } = await import('../out/main/local-host.js')
  await runLocalHost({ reason, options })
}

async function startElectron(binary) {
  await build(['renderer', 'main', 'jobs', 'preload'], { onStart })
  process.stdout.write(`${texts.startedElectron}\n`)
  const startedAt = Date.now()
  const child = spawn(binary, [root, ...options], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  let fallen = false
  const fallBack = () => {
    if (fallen) return
    fallen = true
    startLocalHost(texts.reasonFailed).catch((error) => {
      process.stderr.write(`${error.stack}\n`)
      process.exitCode = 1
    })
  }
  child.on('error', fallBack)
  child.on('exit', (code) => {
    // A failure this early is a missing library or a forbidden sandbox, not a crash of the app.
    if (code && Date.now() - startedAt < 10_000) fallBack()
    else process.exitCode = code ?? 0
  })
}

const { binary, reason } = findElectron()
if (binary) await startElectron(binary)
else await startLocalHost(reason)
