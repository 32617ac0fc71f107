import { describe, expect, it } from 'vitest'
import {
  add,
  decimalFromNumber,
  divide,
  parseDecimal,
  sum,
  toFixedDecimals,
} from '../../../shared/base/decimal.ts'
import { decimal } from '../../helpers/builders.ts'

describe('decimal', () => {
  it('adds exactly where doubles do not', () => {
    expect(add(decimal('0.1'), decimal('0.2'))).toBe('0.3')
  })

  it('sums many as exactly as one by one', () => {
    const values = ['0.1', '-0.25', '1000', '-7.125', '0', '-0.005', '12345678901234567890.1']
    const numbers = values.map(decimal)
    expect(sum(numbers)).toBe(numbers.reduce(add))
    expect(sum([decimal('1.5'), decimal('-1.5')])).toBe('0')
    expect(sum([])).toBe('0')
  })

  it('writes out as many decimals as asked for', () => {
    expect(toFixedDecimals(decimal('2'), 2)).toBe('2.00')
    expect(toFixedDecimals(decimal('-2.5'), 2)).toBe('-2.50')
    expect(toFixedDecimals(decimal('0'), 0)).toBe('0')
  })

  it('gives the shortest decimal that reads back as the same double', () => {
    expect(decimalFromNumber(0.146)).toBe('0.146')
    expect(decimalFromNumber(1e21)).toBe('1000000000000000000000')
    expect(decimalFromNumber(-0)).toBe('0')
  })

  it('rounds half away from zero and never gives minus zero', () => {
    expect(toFixedDecimals(decimal('2.5'), 0)).toBe('3')
    expect(toFixedDecimals(decimal('-2.5'), 0)).toBe('-3')
    expect(toFixedDecimals(decimal('-0.04'), 1)).toBe('0.0')
  })

  it('has one form for each value', () => {
    expect(parseDecimal('007.50')).toBe('7.5')
    expect(parseDecimal('-0.0')).toBe('0')
    expect(parseDecimal('1e3')).toBe('1000')
  })

  it('refuses what is no number', () => {
    for (const text of ['', '1,5', '1 000', 'NaN', '1e9999', '0x10', '9'.repeat(500)])
      expect(parseDecimal(text)).toBeNull()
  })

  it('does not divide by zero', () => {
    expect(divide(decimal('1'), decimal('0'))).toBeNull()
  })
})
