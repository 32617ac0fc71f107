import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

type SecondStart = { readonly options: ReadonlyArray<string>; readonly folder: string }

/**
 * One instance for each folder of user data, as Chromium does it on Linux: a lock with the owner's process, and a socket on
 * which a second start tells the first of itself (docs/api/app.md, requestSingleInstanceLock).
 */
export function claimSingleInstance(
  folder: string,
  onSecond: (start: SecondStart) => void,
): { readonly isFirst: boolean; readonly told: Promise<void>; readonly release: () => void } {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'SingletonLock')
  const socket = join(folder, 'SingletonSocket')
  if (!takeLock(lock)) {
    return { isFirst: false, told: tellFirst(socket), release: () => {} }
  }
  rmSync(socket, { force: true })
  const server = createServer((connection) => {
    let text = ''
    connection.on('data', (data) => {
      text += data.toString()
    })
    connection.on('end', () => onSecond(JSON.parse(text)))
  })
  server.listen(socket).unref()
  const release = () => {
    server.close()
    rmSync(lock, { force: true })
  }
  return { isFirst: true, told: Promise.resolve(), release }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false
    // Left by an instance that was killed.
    writeFileSync(lock, String(process.pid))
    return true
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function tellFirst(socket: string): Promise<void> {
  const start: SecondStart = { options: process.argv, folder: process.cwd() }
  return new Promise((resolve, reject) => {
    const connection = connect(socket, () => connection.end(JSON.stringify(start)))
    connection.once('close', () => resolve())
    connection.once('error', reject)
  })
}
