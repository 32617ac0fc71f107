import { describe, expect, it } from 'vitest'
import { isSafeLink } from '../../../electron/safe-link.ts'

describe('a link that may leave the app', () => {
  it.each(['https://www.regjeringen.no/', 'https://example.no/a?b=c#d', 'mailto:post@example.no'])(
    'is %s',
    (url) => expect(isSafeLink(url)).toBe(true),
  )

  it.each([
    'http://example.no/',
    'file:///etc/passwd',
    'file://server/share',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ms-word:ofe|u|https://x',
    'smb://server/share',
    '\\\\server\\share',
    '//server/share',
    'https:\\\\server\\share',
    'https://user:secret@example.no/',
    'https://example.no/\nfile:///x',
    ' https://example.no/',
    'java\tscript:alert(1)',
    'example.no',
    '',
  ])('is not %j', (url) => expect(isSafeLink(url)).toBe(false))
})
