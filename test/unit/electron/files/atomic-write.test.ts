import * as nodeFs from 'node:fs/promises'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atomicWrite } from '../../../../electron/files/atomic-write.ts'
import type { WriteFs } from '../../../../electron/files/write-fs.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const failure = (code: string) => Object.assign(new Error(code), { code })

describe('atomicWrite', () => {
  let folder = ''
  let path = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-write-'))
    path = join(folder, 'rapport.beretning')
  })
  afterEach(async () => await rm(folder, { recursive: true, force: true }))

  it('writes a new file and leaves nothing else behind', async () => {
    expect(await atomicWrite(path, bytes('ny'))).toEqual({ ok: true, value: null })
    expect(await readFile(path, 'utf8')).toBe('ny')
    expect(await readdir(folder)).toEqual(['rapport.beretning'])
  })

  it('keeps the file before the last one as a backup', async () => {
    for (const text of ['en', 'to', 'tre']) await atomicWrite(path, bytes(text), { backup: true })
    expect(await readFile(path, 'utf8')).toBe('tre')
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('to')
    expect(await readdir(folder)).toEqual(['rapport.beretning', 'rapport.beretning.bak'])
  })

  it('keeps a backup where the disk has no links', async () => {
    await writeFile(path, 'gammel')
    const fs: WriteFs = { ...nodeFs, link: () => Promise.reject(failure('EPERM')) }
    await atomicWrite(path, bytes('ny'), { backup: true, fs })
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('gammel')
  })

  it('leaves the old file, and nothing else, when it is ended before the last step', async () => {
    await writeFile(path, 'gammel')
    const ended = await atomicWrite(path, bytes('ny'), { backup: true, mayFinish: () => false })
    expect(ended).toEqual({ ok: false, error: { code: 'job-cancelled' } })
    expect(await readFile(path, 'utf8')).toBe('gammel')
    expect(await readdir(folder)).toEqual(['rapport.beretning'])
  })

  it('keeps the rights of the file it replaces', async () => {
    await writeFile(path, 'gammel')
    await chmod(path, 0o600)
    await atomicWrite(path, bytes('ny'))
    expect((await nodeFs.stat(path)).mode & 0o777).toBe(0o600)
  })

  it('changes the file a link points to and leaves the link', async () => {
    const link = join(folder, 'lenke.beretning')
    await writeFile(path, 'gammel')
    await symlink(path, link)
    await atomicWrite(link, bytes('ny'))
    expect(await readFile(path, 'utf8')).toBe('ny')
    expect((await nodeFs.lstat(link)).isSymbolicLink()).toBe(true)
  })

  it('says that a folder which is not there cannot be written to', async () => {
    const result = await atomicWrite(join(folder, 'borte', 'x.docx'), bytes('ny'))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'file-not-writable', file: 'x.docx' },
    })
  })

  it('says that a file in the place of a folder cannot be written to', async () => {
    await writeFile(join(folder, 'fil'), '')
    const result = await atomicWrite(join(folder, 'fil', 'x.docx'), bytes('ny'))
    expect(result).toMatchObject({ ok: false, error: { code: 'file-not-writable' } })
  })

  it('does not replace a folder', async () => {
    await mkdir(path)
    const result = await atomicWrite(path, bytes('ny'))
    expect(result).toMatchObject({ ok: false, error: { code: 'file-not-writable' } })
    expect(await readdir(folder)).toEqual(['rapport.beretning'])
  })

  /** Every step that can fail, each as a disk would let it fail. */
  const broken: ReadonlyArray<readonly [string, string, string, Partial<WriteFs>]> = [
    ['the temporary file cannot be made', 'EROFS', 'file-not-writable', brokenOpen('EROFS')],
    ['the disk is full', 'ENOSPC', 'disk-full', brokenFile('writeFile', 'ENOSPC')],
    ['the quota is used', 'EDQUOT', 'disk-full', brokenFile('writeFile', 'EDQUOT')],
    ['the flush fails', 'EIO', 'file-not-writable', brokenFile('sync', 'EIO')],
    [
      'the backup cannot be made',
      'ENOSPC',
      'disk-full',
      {
        link: () => Promise.reject(failure('EPERM')),
        copyFile: () => Promise.reject(failure('ENOSPC')),
      },
    ],
    [
      'the name cannot be taken',
      'EACCES',
      'file-not-writable',
      { rename: () => Promise.reject(failure('EACCES')) },
    ],
  ]

  it.each(broken)('leaves the old file whole when %s (%s)', async (_, __, code, fs) => {
    await writeFile(path, 'gammel')
    const result = await atomicWrite(path, bytes('ny'), { backup: true, fs: { ...nodeFs, ...fs } })
    expect(result).toMatchObject({ ok: false, error: { code, file: 'rapport.beretning' } })
    expect(await readFile(path, 'utf8')).toBe('gammel')
    expect(await readdir(folder)).toEqual(['rapport.beretning'])
  })
})

function brokenOpen(code: string): Partial<WriteFs> {
  return { open: () => Promise.reject(failure(code)) }
}

function brokenFile(step: 'writeFile' | 'sync', code: string): Partial<WriteFs> {
  return {
    async open(...args: Parameters<WriteFs['open']>) {
      const handle = await nodeFs.open(...args)
      handle[step] = () => Promise.reject(failure(code))
      return handle
    },
  }
}
