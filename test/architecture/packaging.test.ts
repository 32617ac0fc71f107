import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuseSentinel, packApp, wantedFuses } from '../helpers/pack-app.ts'

const root = join(import.meta.dirname, '../..')

describe('the packed app', () => {
  let folder = ''
  let asar = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beretning-pack-'))
    asar = join(await packApp(folder), 'resources/app.asar')
  }, 120_000)

  afterAll(async () => await rm(folder, { recursive: true, force: true }))

  it('holds what the app needs to start', () => {
    const files = listPackage(asar, { isPack: false })
    for (const needed of [
      '/package.json',
      '/out/main/main.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
      '/out/renderer/dictionaries/nb/index.dic',
      '/out/renderer/dictionaries/nb/LICENSE.txt',
      '/out/renderer/dictionaries/GPL-2.0.txt',
      '/out/jobs/read-workbook.js',
      '/out/jobs/export-word.js',
      '/resources/text/shell.nb.json',
      '/resources/themes/beretning.json',
      '/resources/templates/arsrapport-hf.json',
    ]) {
      expect(files).toContain(needed)
    }
  })

  it('is no larger than 25 MB, and holds no source map', async () => {
    expect((await stat(asar)).size).toBeLessThan(25 * 1024 * 1024)
    const files = listPackage(asar, { isPack: false })
    expect(files.filter((file) => /\.(map|tsbuildinfo)$|\/\.|README/.test(file))).toEqual([])
    const scripts = files.filter((file) => /\.(js|cjs|css)$/.test(file))
    const mapped = scripts.filter((file) =>
      extractFile(asar, file.slice(1)).includes('sourceMappingURL=data:'),
    )
    expect(mapped).toEqual([])
  })

  it('has no native part that would have to lie outside', () => {
    const files = listPackage(asar, { isPack: false })
    expect(files.filter((file) => /\.(node|dll|so|dylib|exe)$/.test(file))).toEqual([])
  })

  it('lies beside the terms of everything of others that is in it', async () => {
    const beside = join(folder, 'dist/linux-unpacked/resources/licences.txt')
    const named = await readFile(beside, 'utf8')
    for (const name of [
      'react 19',
      'slate 0',
      'docx 9',
      '@e965/xlsx 0',
      'hunspell-wasm 0',
      'Inter',
      'Source Serif 4',
      'spell-norwegian, bokmål',
    ]) {
      expect(named).toContain(`\n${name}`)
    }
  })

  it('is made of no code under a licence that would bind our own', async () => {
    const parts = ['renderer', 'main', 'jobs', 'preload']
    const lists = parts.map((part) => readFile(join(root, `out/.packages-${part}.json`), 'utf8'))
    const folders: ReadonlyArray<string> = (await Promise.all(lists)).flatMap((list) =>
      JSON.parse(list),
    )
    expect(folders).toEqual(expect.arrayContaining(['node_modules/react', 'node_modules/docx']))
    const licences = folders.map(async (one) => {
      const { license } = JSON.parse(await readFile(join(root, one, 'package.json'), 'utf8'))
      return `${one} ${license}`
    })
    const free = / (MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$|hunspell-wasm .*MPL-1\.1/
    expect((await Promise.all(licences)).filter((line) => !free.test(line))).toEqual([])
  })

  it('holds no sources, tests, types or libraries beside the bundles', () => {
    const strangers = listPackage(asar, { isPack: false }).filter(
      (file) => !/^\/(out|resources|package\.json)/.test(file) || /\.tsx?$|\/types\//.test(file),
    )
    expect(strangers).toEqual([])
  })

  it('cannot be run as anything else than itself', async () => {
    const binary = await readFile(join(folder, 'dist/linux-unpacked/beretning'), 'latin1')
    const fuses = binary.slice(binary.indexOf(fuseSentinel) + fuseSentinel.length + 2)
    const flipped = wantedFuses.map(([name, wanted], at) => [
      name,
      wanted === null ? null : fuses[at],
    ])
    expect(flipped).toEqual(wantedFuses)
  })

  it('starts from the file that package.json names', () => {
    const { main } = JSON.parse(extractFile(asar, 'package.json').toString('utf8'))
    expect(listPackage(asar, { isPack: false })).toContain(`/${main}`)
  })
})

describe('the packaging configuration', () => {
  it('says nothing the packer does not know, for Windows and macOS too', async () => {
    const config = await getConfig(root, null, null)
    await validateConfiguration(config, new DebugLogger(false))
    for (const system of ['win', 'mac', 'nsis', 'portable'] as const) {
      const wrong = { ...config, [system]: { ...config[system], unheardOf: true } }
      await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow(system)
    }
  })

  it('looks for no new version of itself', async () => {
    expect(await readFile(join(root, 'electron-builder.yml'), 'utf8')).toContain('publish: null')
  })

  it('names icons that exist', async () => {
    const yaml = await readFile(join(root, 'electron-builder.yml'), 'utf8')
    const icons = [...yaml.matchAll(/icon: resources\/icons\/(\S+)/g)].map(([, name]) => name)
    expect(icons).toHaveLength(3)
    expect(await readdir(join(root, 'resources/icons'))).toEqual(expect.arrayContaining(icons))
  })
})

describe('the icons', () => {
  const read = (name: string) => readFile(join(root, 'resources/icons', name))
  const isPng = (bytes: Buffer) => bytes.subarray(1, 4).toString('latin1') === 'PNG'
  /** Reference: the PNG specification, IHDR: width and height after the signature, a length and a name. */
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

  it('for Windows holds the sizes Windows asks for', async () => {
    const ico = await read('icon.ico')
    const images = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index
      const from = ico.readUInt32LE(entry + 12)
      return ico.subarray(from, from + ico.readUInt32LE(entry + 8))
    })
    expect(images.every(isPng)).toBe(true)
    expect(images.map((image) => sizeOf(image)[0])).toEqual([16, 24, 32, 48, 64, 256])
  })

  it('for macOS holds each part at its size, up to 1024', async () => {
    const icns = await read('icon.icns')
    const parts: Array<readonly [string, number | undefined]> = []
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const image = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))
      expect(isPng(image)).toBe(true)
      parts.push([icns.subarray(at, at + 4).toString('latin1'), sizeOf(image)[0]])
    }
    expect(parts).toContainEqual(['ic10', 1024])
    expect(parts).toContainEqual(['ic09', 512])
    expect(parts).toContainEqual(['icp4', 16])
  })

  it('for Linux is large enough for every desktop', async () => {
    expect(sizeOf(await read('icon.png'))).toEqual([512, 512])
  })

  it('is drawn without a font, which the system might lack', async () => {
    expect((await read('icon.svg')).toString('utf8')).not.toMatch(/<text|font-family/)
  })
})
