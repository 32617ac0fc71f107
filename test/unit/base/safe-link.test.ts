import { expect, test } from 'vitest'
import { safeLink } from '../../../shared/base/safe-link.ts'

test('web and e-mail addresses are given in normal form', () => {
  expect(safeLink('https://Example.no/år rapport?a="b"')).toBe(
    'https://example.no/%C3%A5r%20rapport?a=%22b%22',
  )
  expect(safeLink('HTTPS://example.no')).toBe('https://example.no/')
  expect(safeLink('https://example.no/a?b=c#d')).toBe('https://example.no/a?b=c#d')
  expect(safeLink('mailto:post@example.no')).toBe('mailto:post@example.no')
  expect(safeLink("https://example.no/a'b|c{d}")).toBe("https://example.no/a'b%7Cc%7Bd%7D")
})

test.each([
  'http://example.no/',
  'file:///etc/passwd',
  'file://server/share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'ms-word:ofe|u|https://x',
  'smb://server/share',
  '\\\\server\\share',
  '//server/share',
  '//example.no',
  'https:\\\\server\\share',
  'https://',
  'https://server/share',
  'https://user:secret@example.no/',
  'https://example.no/\nfile:///x',
  ' https://example.no/',
  'mailto:',
  'mailto:ingen',
  'mailto:a@b@c',
  'example.no',
  '',
])('%j is no link', (url) => {
  expect(safeLink(url)).toBeNull()
})
