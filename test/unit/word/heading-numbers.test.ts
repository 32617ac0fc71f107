import { expect, test } from 'vitest'
import { createHeadingNumbers } from '../../../shared/word/heading-numbers.ts'
import { restartList } from '../../../shared/word/numbering.ts'

/** What kind of numbering each heading gets; the level is the number's own unless it is given. */
function kinds(numbers: ReadonlyArray<string>) {
  const counter = createHeadingNumbers('')
  const given = numbers.map((number) => counter.next(number, number.split('.').length))
  return {
    given,
    restarts: counter
      .definitions()
      .slice(1)
      .map(({ levels }) => levels.map(({ start }) => start)),
  }
}

test('numbers in Word’s own order are counted by the style', () => {
  const { given, restarts } = kinds(['1', '1.1', '1.1.1', '1.1.2', '1.2', '2', '2.1', '2.1.1', '3'])
  expect(given.every(({ kind }) => kind === 'style')).toBe(true)
  expect(restarts).toEqual([])
})

test('headings without a number neither count nor disturb', () => {
  const { given } = kinds(['', '1', '', '1.1', '', '1.2', '2'])
  expect(given.map(({ kind }) => kind)).toEqual([
    'none',
    'style',
    'none',
    'style',
    'none',
    'style',
    'style',
  ])
})

test('a number out of order starts a list at that number, which counts on from there', () => {
  const { given, restarts } = kinds(['1', '3', '3.1', '4'])
  expect(given).toEqual([
    { kind: 'style' },
    { kind: 'list', reference: restartList(1), level: 0 },
    { kind: 'list', reference: restartList(1), level: 1 },
    { kind: 'list', reference: restartList(1), level: 0 },
  ])
  expect(restarts).toEqual([[3, 1, 1, 1, 1, 1, 1]])
})

test('a first heading on a deeper level does not trust Word to count the level above', () => {
  const { given, restarts } = kinds(['1.1', '1.2', '2', '2.1'])
  expect(given.map((number) => ('reference' in number ? number.reference : number.kind))).toEqual([
    restartList(1),
    restartList(1),
    restartList(2),
    restartList(2),
  ])
  expect(restarts).toEqual([
    [1, 1, 1, 1, 1, 1, 1],
    [2, 1, 1, 1, 1, 1, 1],
  ])
})

test('a number Word has no way of counting stands as text', () => {
  const counter = createHeadingNumbers('')
  expect(counter.next('A.1', 2)).toEqual({ kind: 'text', number: 'A.1' })
  expect(counter.next('1.1', 1)).toEqual({ kind: 'text', number: '1.1' })
})
