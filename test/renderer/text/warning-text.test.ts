import { expect, test } from 'vitest'
import { warningText } from '../../../renderer/text/warning-text.ts'
import nb from '../../../resources/text/table-warnings.nb.json?raw'
import nn from '../../../resources/text/table-warnings.nn.json?raw'
import { tableWarningCodes } from '../../../shared/tables/typed-table.ts'

test.each([
  ['nb', nb],
  ['nn', nn],
])('every warning has a sentence in %s, and no sentence is left over', (_, file) => {
  expect(new Set(Object.keys(JSON.parse(file)))).toEqual(new Set(tableWarningCodes))
})

test('says what stood in the cell', () => {
  const sentence = warningText({ code: 'text-number', detail: '27 133', cell: 'E5' })
  expect(sentence).toContain('«27 133»')
  expect(sentence).not.toMatch(/[{}]/)
})
