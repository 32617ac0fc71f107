import { randomUUID } from 'node:crypto'
import { ok } from '../../shared/base/result.ts'
import { jobLimits } from '../../shared/contract/job.ts'
import type { OpenFile } from '../files/open-file.ts'
import type { Piece } from './jobs.ts'
import type { JobRunner } from './run-job.ts'

/** Reads project files in jobs: a report from a stranger can neither stop the shell nor take its memory. */
export function openInJob(jobs: JobRunner): OpenFile {
  return async (bytes, backup, job = randomUUID()) => {
    // The bytes themselves are within their own limit; what is made of them is what the job's memory is for.
    const fileMb = ((bytes.length + (backup?.bytes ?? 0)) * COPIES) / 2 ** 20
    const memoryMb = jobLimits.memoryMb + Math.ceil(fileMb)
    const supply = async () => (await backup?.read()) ?? null
    const opened = await jobs.run('open-project', { bytes }, { id: job, memoryMb, supply })
    if (!opened.ok) return opened
    const { media, others, packed, ...project } = opened.value
    const whole = (piece: Piece) => fromPiece(piece, bytes)
    return ok({
      ...project,
      media: new Map(media.map(([hash, piece]) => [hash, whole(piece)])),
      others: new Map(others.map(([name, piece]) => [name, whole(piece)])),
      packed: new Map(
        packed.map(([hash, { crc, deflated }]) => [
          hash,
          { crc, deflated: deflated && whole(deflated) },
        ]),
      ),
    })
  }
}

/** One is on its way to the job, one is in it. */
const COPIES = 2

function fromPiece(piece: Piece, file: Uint8Array): Uint8Array {
  return piece instanceof Uint8Array ? piece : file.subarray(piece.start, piece.end)
}
