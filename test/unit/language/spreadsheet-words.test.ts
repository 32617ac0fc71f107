import { describe, expect, it } from 'vitest'
import { errorCodeInText } from '../../../shared/language/spreadsheet-words.ts'

describe('an error value that stands as text', () => {
  it.each([
    ['#DIV/0!', '#DIV/0!'],
    [' #VERDI! ', '#VALUE!'],
    ['Err:502', 'Err:502'],
    ['Feil:504', 'Feil:504'],
  ])('is known as Excel and Calc write it: %s', (text, code) => {
    expect(errorCodeInText(text)).toBe(code)
  })

  it.each(['Err', 'Feil: 12', 'Feil:5021', '#1', 'Ikke målt'])('is not seen in %s', (text) => {
    expect(errorCodeInText(text)).toBeNull()
  })
})
