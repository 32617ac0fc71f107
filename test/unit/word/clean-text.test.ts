import { expect, test } from 'vitest'
import { hasUnreadable } from '../../../shared/base/readable-text.ts'
import { cleanText, plainText, specialCharacters } from '../../../shared/word/clean-text.ts'

test('text without anything special is one piece', () => {
  expect(cleanText('Årets æøå & <b> 😀')).toEqual(['Årets æøå & <b> 😀'])
  expect(cleanText('')).toEqual([])
})

test('every kind of line break and the tab become pieces of their own', () => {
  for (const lineBreak of ['\n', '\r\n', '\r', '\v', '\f', '\u2028', '\u2029']) {
    expect(cleanText(`a${lineBreak}b`)).toEqual(['a', '\n', 'b'])
    expect(hasUnreadable(`a${lineBreak}b`)).toBe(false)
  }
  expect(cleanText('a\tb\n')).toEqual(['a', '\t', 'b', '\n'])
})

test('characters that XML cannot hold are removed, and it can be told', () => {
  for (const bad of [
    '\u0000',
    '\u0007',
    '\u001f',
    '\u007f',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
  ]) {
    expect(cleanText(`a${bad}b`), JSON.stringify(bad)).toEqual(['ab'])
    expect(hasUnreadable(`a${bad}b`), JSON.stringify(bad)).toBe(true)
  }
})

test('hyphens that Word has its own elements for stand apart', () => {
  const pieces = cleanText('års\u00adregnskap 2023\u20112024')
  expect(pieces).toEqual(['års', '\u00ad', 'regnskap 2023', '\u2011', '2024'])
  expect(pieces.map((piece) => specialCharacters[piece])).toEqual([
    undefined,
    'w:softHyphen',
    undefined,
    'w:noBreakHyphen',
    undefined,
  ])
})

test('spaces with a meaning are kept', () => {
  expect(cleanText('1\u00a0534\u202f831 −')).toEqual(['1\u00a0534\u202f831 −'])
})

test('a text for a property stands on one line', () => {
  expect(plainText('Tittel \r\n med\tbrudd\u0007')).toBe('Tittel med brudd')
})
