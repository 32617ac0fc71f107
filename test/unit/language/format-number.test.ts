import { describe, expect, it } from 'vitest'
import { formatDecimal, rescale } from '../../../shared/language/format-number.ts'
import { decimal } from '../../helpers/builders.ts'

describe('formatDecimal', () => {
  it.each([
    ['1534831', 0, '1\u00a0534\u00a0831'],
    ['999', 0, '999'],
    ['1000', 0, '1\u00a0000'],
    ['-8406', 0, '−8\u00a0406'],
    ['0.5', 1, '0,5'],
    ['1234.5', 2, '1\u00a0234,50'],
    ['12345678901234567890', 0, '12\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890'],
  ])('writes %s with %i decimals as %s', (value, decimals, shown) => {
    expect(formatDecimal(decimal(value), decimals)).toBe(shown)
  })

  it('rounds half away from zero, and never shows minus zero', () => {
    expect(formatDecimal(decimal('0.5'), 0)).toBe('1')
    expect(formatDecimal(decimal('-0.5'), 0)).toBe('−1')
    expect(formatDecimal(decimal('-0.4'), 0)).toBe('0')
  })
})

describe('rescale', () => {
  it('moves between scales without losing a digit', () => {
    expect(rescale(decimal('33262'), 1000, 1_000_000)).toBe('33.262')
    expect(rescale(decimal('33.262'), 1_000_000, 1)).toBe('33262000')
  })
})
