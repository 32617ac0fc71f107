import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

/** Draws `resources/icons/icon.svg` in the browser that is installed, at the sizes each system wants. */
const folder = fileURLToPath(new URL('../resources/icons', import.meta.url))

const icoSizes = [16, 24, 32, 48, 64, 256]
/** The names Apple gives the sizes, also those for screens with twice as many points. */
const icnsTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

async function draw(sizes) {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
  const executablePath = process.env.BERETNING_BROWSER ?? findChromium()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  const drawn = new Map()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    const style = `body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }`
    await page.setContent(`<style>${style}</style>${svg}`)
    drawn.set(size, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
  return drawn
}

function findChromium() {
  return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
}

/** A list of PNG files, each with where it lies. Reference: the ICO format, with PNG as Windows has read it since Vista. */
function ico(images) {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = 6 + 16 * images.length
  const entries = images.map(([size, png]) => {
    const entry = Buffer.alloc(16)
    // 256 is written as 0.
    entry[0] = size % 256
    entry[1] = size % 256
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([head, ...entries, ...images.map(([, png]) => png)])
}

/** Parts with a name and a length, PNG inside. */
function icns(images) {
  const part = (type, bytes) => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(bytes.length + 8, 4)
    return Buffer.concat([head, bytes])
  }
  return part('icns', Buffer.concat(images.map(([type, png]) => part(type, png))))
}

const sizes = new Set([...icoSizes, ...icnsTypes.map(([, size]) => size)])
const drawn = await draw(sizes)
const write = (name, bytes) => writeFileSync(join(folder, name), bytes)
write('icon.png', drawn.get(512))
write('icon.ico', ico(icoSizes.map((size) => [size, drawn.get(size)])))
write('icon.icns', icns(icnsTypes.map(([type, size]) => [type, drawn.get(size)])))
