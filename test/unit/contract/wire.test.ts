import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../../shared/contract/wire.ts'

const roundTrip = (value: unknown) => decodeWire(encodeWire(value))

describe('the wire', () => {
  it('carries plain data unchanged', () => {
    const value = { a: [1, 'to', null, true], b: { c: 'æøå 😀' } }
    expect(roundTrip(value)).toEqual(value)
  })

  it.each([0, 1, 2, 3, 4, 255, 12_288, 12_289, 12_290, 100_000])('carries %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + 7) % 256)
    expect(roundTrip({ name: 'x', bytes })).toEqual({ name: 'x', bytes })
  })

  it('writes bytes as ordinary base64', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 256)
    expect(encodeWire(bytes)).toBe(
      JSON.stringify({ $bytes: Buffer.from(bytes).toString('base64') }),
    )
  })

  it('carries nothing as null', () => {
    expect(roundTrip(undefined)).toBeNull()
  })

  it('refuses to send data that looks like bytes', () => {
    expect(() => encodeWire({ $bytes: 'AAAA' })).toThrow('marks bytes')
  })

  it.each([
    '{"$bytes":5}',
    '{"$bytes":"A"}',
    '{"$bytes":"AAA"}',
    '{"$bytes":"A*AA"}',
    '{"$bytes":"AAA=AAAA"}',
    '{',
  ])('refuses %s', (text) => {
    expect(() => decodeWire(text)).toThrow()
  })
})
