import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectPath, takeOnce } from '../../../electron/start-file.ts'

describe('the file the app is started with', () => {
  it('is the first report among the arguments, from the folder it was started in', () => {
    const options = ['--no-open', '.', 'sub/R.BERETNING', 'b.beretning']
    expect(projectPath(options, '/start')).toBe(resolve('/start', 'sub/R.BERETNING'))
  })

  it.each([[], ['.'], ['--x.beretning'], ['a.docx']])('is none among %j', (...options) => {
    expect(projectPath(options, '/start')).toBeNull()
  })

  it('is given once', () => {
    const take = takeOnce('a')
    expect([take(), take()]).toEqual(['a', null])
  })
})
