import { expect, test } from 'vitest'
import { safeLink } from '../../../shared/word/safe-link.ts'

test('web and e-mail addresses are written in normal form', () => {
  expect(safeLink('https://Example.no/år rapport?a="b"')).toBe(
    'https://example.no/%C3%A5r%20rapport?a=%22b%22',
  )
  expect(safeLink('HTTPS://example.no')).toBe('https://example.no/')
  expect(safeLink('mailto:post@example.no')).toBe('mailto:post@example.no')
  expect(safeLink("https://example.no/a'b|c{d}")).toBe("https://example.no/a'b%7Cc%7Bd%7D")
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'http://example.no',
  'file:///etc/passwd',
  'data:text/html,x',
  '//example.no',
  'example.no',
  'https://',
  'https://user:secret@example.no/',
  'mailto:',
  '',
])('%j is no link', (url) => {
  expect(safeLink(url)).toBeNull()
})
