import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { decodeWire, encodeWire } from '../../shared/contract/wire.ts'
import { makeLargeReport } from '../helpers/large-report.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import { addressOf, startHost } from './browser-host.ts'
import { measureProcess, median, readPeakMb } from './measure.ts'
import { makeWorkbook } from './workbooks.ts'

export type SheetLine = {
  readonly what: string
  readonly ms: number
  readonly bar?: number
  readonly note?: string
}

type Post = (name: string, argument: unknown) => Promise<unknown>

const ROWS = 100_000
const COLUMNS = 20
/** How long after its start a job is cancelled: while it unpacks, reads and finds tables. */
const CANCELLED_AFTER_MS = [50, 150, 300, 500, 700, 900, 1100, 1300]

/** A very large sheet on the command line and over the local host, and how fast its reading can be cancelled. */
export async function measureLargeSheet(
  root: string,
  folder: string,
): Promise<ReadonlyArray<SheetLine>> {
  const workbook = join(folder, 'stort.xlsx')
  const bytes = makeWorkbook(ROWS, COLUMNS)
  writeFileSync(workbook, bytes)
  const cli = join(root, 'electron/cli/beretning.mjs')
  const inspected = await measureProcess(3, 'node', [cli, 'inspect', workbook])
  const report = join(folder, 'liten.beretning')
  writeFileSync(report, projectBytes(makeLargeReport()))
  const host = startHost(root, folder, report)
  try {
    const post = await connect(await addressOf(host))
    const file = await adopt(post, bytes)
    const preview = await measurePreview(post, file)
    const peakMb = readPeakMb(host.pid)
    const size = `${ROWS} × ${COLUMNS}`
    return [
      { what: `inspect ${size}, whole process`, bar: 5000, ...inspectedLine(inspected) },
      { what: `preview ${size} over the local host`, bar: 5000, ms: preview, note: mb(peakMb) },
      {
        what: `cancel ${size}, slowest of ${CANCELLED_AFTER_MS.length}`,
        bar: 200,
        ms: await slowestCancel(post, file),
      },
    ]
  } finally {
    host.kill('SIGTERM')
  }
}

function inspectedLine({ ms, peakMb }: { readonly ms: number; readonly peakMb: number | null }) {
  return { ms, note: mb(peakMb) }
}

function mb(peak: number | null): string {
  return peak === null ? '' : `${Math.round(peak)} MB`
}

/** Calls as the window makes them, with the page's cookie and origin. */
async function connect(address: string): Promise<Post> {
  const { origin } = new URL(address)
  const page = await fetch(address, { redirect: 'manual' })
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (name, argument) => {
    const response = await fetch(`${origin}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin },
      body: encodeWire(argument),
    })
    return decodeWire(await response.text())
  }
}

async function adopt(post: Post, bytes: Uint8Array): Promise<string> {
  // Safe: the answer of this call, in the contract; a refusal ends the measurement here.
  const answer = (await post('adoptFile', { name: 'stort.xlsx', bytes })) as {
    readonly value: { readonly token: string }
  }
  return answer.value.token
}

async function measurePreview(post: Post, file: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    const answer = await post('inspectWorkbook', { job: `bench-preview-${run}`, file })
    times.push(performance.now() - start)
    demand(answer, true)
  }
  return median(times)
}

async function slowestCancel(post: Post, file: string): Promise<number> {
  let slowest = 0
  for (const after of CANCELLED_AFTER_MS) {
    const job = `bench-cancel-${after}`
    const answer = post('inspectWorkbook', { job, file })
    await wait(after)
    const start = performance.now()
    await post('cancelJob', { job })
    demand(await answer, false)
    slowest = Math.max(slowest, performance.now() - start)
  }
  return slowest
}

/** Nothing is measured that did not happen. */
function demand(answer: unknown, ok: boolean): void {
  const isAsExpected =
    typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === ok
  if (!isAsExpected)
    throw new Error(`The local host answered ${JSON.stringify(answer).slice(0, 200)}.`)
}
