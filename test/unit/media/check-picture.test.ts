import { describe, expect, it } from 'vitest'
import { checkPicture } from '../../../shared/media/check-picture.ts'
import { ascii, asFromPhone, bytesOf, diagram, photo, pictureFile } from '../../helpers/pictures.ts'

describe('a picture', () => {
  it('is known by its bytes, with its size', () => {
    expect(checkPicture(photo)).toMatchObject({
      ok: true,
      value: { type: 'jpg', width: 800, height: 500, isTurned: false },
    })
    expect(checkPicture(diagram)).toMatchObject({
      ok: true,
      value: { type: 'png', width: 240, height: 160 },
    })
    expect(checkPicture(pictureFile('photo.webp'))).toMatchObject({
      ok: true,
      value: { type: 'webp', width: 800, height: 500, isPhoto: true },
    })
    expect(checkPicture(pictureFile('diagram.webp'))).toMatchObject({
      ok: true,
      value: { type: 'webp', width: 240, height: 160, isPhoto: false },
    })
  })

  it('is shown the way it was held: on its side the width is the height', () => {
    for (const [orientation, width] of [
      [1, 800],
      [3, 800],
      [6, 500],
      [8, 500],
    ] as const) {
      const checked = checkPicture(asFromPhone(photo, orientation))
      expect(checked).toMatchObject({ ok: true, value: { width, isTurned: orientation > 1 } })
    }
  })

  it('from a phone keeps its pixels and which way is up, and loses all else', () => {
    const upright = checkPicture(asFromPhone(photo, 1))
    const plain = checkPicture(photo)
    if (!upright.ok || !plain.ok) throw new Error('Both are pictures.')
    // The same as the photo that never had anything to hide, but for the frame that says it is JFIF.
    const jfif = 2 + 2 + 16
    expect(upright.value).toMatchObject({ type: 'jpg' })
    expect(bytesIn(upright)).toEqual(joined(photo.subarray(0, 2), photo.subarray(jfif)))
    const turned = Buffer.from(bytesIn(checkPicture(asFromPhone(photo, 6)))).toString('latin1')
    expect(turned).toContain('Exif')
    expect(turned).not.toContain('GPS')
    // Clean already: cleaning once more changes nothing.
    const again = checkPicture(bytesIn(checkPicture(asFromPhone(photo, 6))))
    expect(bytesIn(again)).toEqual(bytesIn(checkPicture(asFromPhone(photo, 6))))
  })

  it('loses the texts of a PNG', () => {
    const text = chunk('tEXt', 'Author\0Kari Nordmann')
    const withText = joined(diagram.subarray(0, 33), text, diagram.subarray(33))
    expect(bytesIn(checkPicture(withText))).toEqual(diagram)
  })

  it('is refused when it says that it has more pixels than can be shown', () => {
    const huge = diagram.slice()
    huge.set([0, 0, 0x80, 0, 0, 0, 0x80, 0], 16)
    expect(checkPicture(huge)).toEqual({
      ok: false,
      error: { code: 'picture-too-many-pixels', detail: '32768 × 32768' },
    })
  })

  it('is refused when it is larger than the limit, before it is looked at', () => {
    expect(checkPicture(new Uint8Array(51 * 1024 * 1024))).toEqual({
      ok: false,
      error: { code: 'file-too-large', detail: '50 MB' },
    })
  })

  it.each([
    ['HEIC', [0, 0, 0, 24, ...ascii('ftypmif1'), 0, 0, 0, 0, ...ascii('mif1heic')], 'picture-heic'],
    ['AVIF', [0, 0, 0, 24, ...ascii('ftypavif')], 'picture-format'],
    ['BMP', ascii('BM'), 'picture-format'],
    ['TIFF', ascii('MM\0*'), 'picture-format'],
    ['EMF', [1, 0, 0, 0, ...new Array(36).fill(0), ...ascii(' EMF')], 'picture-format'],
    ['a letter', ascii('Kjære styre'), 'not-a-picture'],
    ['nothing', [], 'not-a-picture'],
  ] as const)('is refused with what it is: %s', (_, bytes, code) => {
    expect(checkPicture(new Uint8Array(bytes))).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['photo', photo],
    ['diagram', diagram],
    ['webp', pictureFile('photo.webp')],
    ['drawing', bytesOf('<svg width="4" height="3"><rect width="4" height="3"/></svg>')],
  ])('never fails in another way, wherever it is cut or changed: %s', (_, bytes) => {
    for (let at = 0; at < Math.min(bytes.length, 400); at++) {
      expect(() => checkPicture(bytes.subarray(0, at))).not.toThrow()
      const changed = bytes.slice()
      changed[at] = 255 - (changed[at] ?? 0)
      expect(() => checkPicture(changed)).not.toThrow()
    }
  })
})

function bytesIn(checked: ReturnType<typeof checkPicture>): Uint8Array {
  if (!checked.ok || checked.value.type === 'webp') throw new Error('It is no picture to keep.')
  return checked.value.bytes
}

function joined(...pieces: ReadonlyArray<Uint8Array>): Uint8Array {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]))
}

/** With a checksum that is not looked at. */
function chunk(type: string, content: string): Uint8Array {
  return new Uint8Array([0, 0, 0, content.length, ...ascii(type + content), 0, 0, 0, 0])
}
