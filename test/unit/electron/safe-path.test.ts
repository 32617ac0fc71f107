import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { safePath } from '../../../electron/safe-path.ts'

const folder = join('/srv', 'renderer')

describe('safePath', () => {
  it('gives a file inside the folder', () => {
    expect(safePath(folder, '/assets/app.js')).toBe(join(folder, 'assets', 'app.js'))
    expect(safePath(folder, '/n%C3%B8kkel%20tall.png')).toBe(join(folder, 'nøkkel tall.png'))
  })

  it.each([
    '/..',
    '/../secret',
    '/assets/../../secret',
    '/%2e%2e/secret',
    '/%2E%2e%2fsecret',
    '/..%2fsecret',
    '/..\\secret',
    '/%5c..%5csecret',
    '/assets/..',
    '/assets/../app.js',
    '/../renderer-other/app.js',
    '/c:/windows/system.ini',
    '/app.js%00.png',
    '/%',
    '/',
    '',
  ])('refuses %j', (urlPath) => {
    expect(safePath(folder, urlPath)).toBeNull()
  })

  it('does not decode twice', () => {
    expect(safePath(folder, '/%252e%252e/secret')).toBe(join(folder, '%2e%2e', 'secret'))
  })
})
