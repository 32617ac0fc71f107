import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createEventStreams, type PageNews } from '../../../../electron/local-host/event-streams.ts'

/** As much of an answer as a stream is. */
function aStream() {
  const heard: string[] = []
  const response = Object.assign(new EventEmitter(), {
    writeHead: () => response,
    write: (text: string) => heard.push(text),
    end: () => response.emit('close'),
  })
  // Safe: the streams use nothing else of an answer.
  return { response: response as unknown as ServerResponse, heard, close: () => response.end() }
}

describe('the event streams', () => {
  it('say which page is gone, but not one that has opened its stream anew', async () => {
    const news: PageNews[] = []
    const gone = () => news.filter(({ is }) => is === 'gone').map(({ page }) => page)
    const streams = createEventStreams((one) => news.push(one), 20)
    const [one, broken, again, two] = [aStream(), aStream(), aStream(), aStream()]
    streams.add(broken.response, 'page-back')
    streams.add(one.response, 'page-one')
    streams.add(two.response, 'page-two')
    broken.close()
    streams.add(again.response, 'page-back')
    one.close()
    await expect.poll(gone).toEqual(['page-one'])
    streams.send('keepRequested', null)
    expect([one, broken, again, two].map(({ heard }) => heard.length > 1)).toEqual([
      false,
      false,
      true,
      true,
    ])
    again.close()
    await expect.poll(gone).toEqual(['page-one', 'page-back'])
    const late = aStream()
    streams.add(late.response, 'page-back')
    expect(news.at(-1)).toEqual({ page: 'page-back', is: 'here' })
    streams.close()
  })
})
