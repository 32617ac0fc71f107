import { describe, expect, it } from 'vitest'
import { readLocalHostOptions } from '../../../../electron/local-host/options.ts'

describe('the options of the local host', () => {
  it('let the system choose the port and open the browser', () => {
    expect(readLocalHostOptions([], {})).toEqual({ port: 0, open: true })
  })

  it('take a port and leave the browser closed', () => {
    const wanted = { port: 8123, open: false }
    expect(readLocalHostOptions(['--port', '8123', '--no-open'], {})).toEqual(wanted)
    expect(readLocalHostOptions(['--port=8123'], { BERETNING_NO_OPEN: '1' })).toEqual(wanted)
  })

  it.each([['--port'], ['--port', 'abc'], ['--port', '-1'], ['--port=65536'], ['--port=']])(
    'refuse %j %j',
    (...options) => expect(readLocalHostOptions(options, {})).toBeNull(),
  )
})
