import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Measurement = { readonly ms: number; readonly peakMb: number | null }

/** Runs some work several times and gives the median of its wall time, in milliseconds. */
export async function medianMs(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Runs a whole process several times; gives the median wall time and the highest resident memory seen (Linux only). */
export async function measureProcess(
  runs: number,
  command: string,
  args: ReadonlyArray<string>,
): Promise<Measurement> {
  let peakMb: number | null = null
  const ms = await medianMs(runs, async () => {
    const peak = await runOnce(command, args)
    if (peak !== null) peakMb = Math.max(peakMb ?? 0, peak)
  })
  return { ms, peakMb }
}

function runOnce(command: string, args: ReadonlyArray<string>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let peak: number | null = null
    let stderr = ''
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString()
    })
    const timer = setInterval(() => {
      peak = readPeakMb(child.pid) ?? peak
    }, 20)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(timer)
      if (code === 0) resolve(peak)
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${stderr}`))
    })
  })
}

/** The kernel's own high-water mark, so that a short peak between two looks is not missed. */
export function readPeakMb(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    // Gone already, or no /proc on this platform: then memory is not shown.
    return null
  }
}

/** The middle one; of an even number the upper of the two. */
export function median(values: ReadonlyArray<number>): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
