import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../../shared/language/parse-number.ts'

describe('parseNumber reads Norwegian numbers', () => {
  test.each([
    ['1 234,5', '1234.5', 1],
    ['1\u00a0234,50', '1234.5', 2],
    ['1\u202f234\u202f567', '1234567', 0],
    ['1\u2009234', '1234', 0],
    ['1230677', '1230677', 0],
    ['(460 659)', '-460659', 0],
    ['-5', '-5', 0],
    ['\u2212412 590', '-412590', 0],
    ['\u20135', '-5', 0],
    ['-          12 917', '-12917', 0],
    ['795 672,0-', '-795672', 1],
    ['+3', '3', 0],
    ['0,05', '0.05', 2],
    ['-0', '0', 0],
    ['1.234.567', '1234567', 0],
    ['1.234,56', '1234.56', 2],
    ['500,-', '500', 0],
  ])('%s', (text, value, decimals) => {
    expect(parseNumber(text)).toMatchObject({ kind: 'number', value, decimals })
  })
})

describe('parseNumber reads the unit that stands after a number', () => {
  test.each([
    ['12,3 %', '0.123', 'percent', null],
    ['3,9%', '0.039', 'percent', null],
    ['(8,4 %)', '-0.084', 'percent', null],
    ['0,5 prosentpoeng', '0.5', 'percentagePoints', null],
    ['97 sek', '97', 'seconds', null],
    ['33,3 mill', '33.3', null, 1_000_000],
    ['33,3 mill. kr', '33.3', 'NOK', 1_000_000],
    ['914 MNOK', '914', 'NOK', 1_000_000],
    ['1,5 mrd.', '1.5', null, 1_000_000_000],
    ['500 kroner', '500', 'NOK', null],
    ['kr 1 500', '1500', 'NOK', null],
    ['354,88 tonn CO₂e', '354.88', 'tonnesCo2e', null],
  ])('%s', (text, value, unit, scale) => {
    expect(parseNumber(text)).toMatchObject({ kind: 'number', value, unit, scale })
  })
})

describe('parseNumber never guesses', () => {
  test('a single full stop may part thousands or decimals', () => {
    expect(parseNumber('-774.877')).toEqual({
      kind: 'ambiguous',
      asThousands: '-774877',
      asDecimal: '-774.877',
    })
  })

  test('a full stop that cannot part thousands is still not taken for a decimal comma', () => {
    expect(parseNumber('12.5')).toEqual({ kind: 'ambiguous', asThousands: null, asDecimal: '12.5' })
  })

  test.each([
    '',
    '-',
    '00123',
    '1/2',
    '8, 9',
    '24-29',
    '15-42,5 %',
    '< 24',
    '3-10 år',
    '12 34',
    '1 2345',
    '1,2,3',
    '31.12.2024',
    'KLP2021BE',
    '12 epler',
    'n.a.',
    '--5',
    '2 – 5',
    '9'.repeat(500),
  ])('%j is no number', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'none' })
  })

  test('a long run of digits and spaces is refused at once', () => {
    expect(parseNumber(`${'1 '.repeat(20_000)}x`)).toEqual({ kind: 'none' })
  })
})

describe('parseNumber with the separators a source states', () => {
  test.each([
    ['1,234.5', { decimal: '.', thousands: ',' }, '1234.5'],
    ['774.877', { decimal: ',', thousands: '.' }, '774877'],
    ['774.877', { decimal: '.', thousands: ',' }, '774.877'],
    ['1 234,5', { decimal: ',', thousands: ' ' }, '1234.5'],
    ['1\u00a0234,5', { decimal: ',', thousands: '\u00a0' }, '1234.5'],
  ] as const)('%s', (text, separators, value) => {
    expect(parseNumber(text, separators)).toMatchObject({ kind: 'number', value })
  })

  test('groups that are no thousands are no number', () => {
    expect(parseNumber('12,34', { decimal: '.', thousands: ',' })).toEqual({ kind: 'none' })
  })
})
