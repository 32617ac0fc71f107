import { ok, type Result } from '../../shared/base/result.ts'
import { openFileHere } from '../files/open-file.ts'
import { type OnProgress, serveJob } from './job-child.ts'
import type { JobSupply, Jobs, Piece } from './jobs.ts'

type Input = Jobs['open-project']['input']
type Output = Jobs['open-project']['output']

/** Reads a project file. */
export async function openInside(
  { bytes }: Input,
  _onProgress: OnProgress,
  readBackup: () => Promise<JobSupply<'open-project'>>,
): Promise<Result<Output>> {
  const opened = await openFileHere(bytes, { read: readBackup })
  if (!opened.ok) return opened
  const { media, others, packed, ...project } = opened.value
  const piece = (part: Uint8Array) => toPiece(part, bytes)
  return ok({
    ...project,
    media: [...media].map(([hash, part]) => [hash, piece(part)] as const),
    others: [...others].map(([name, part]) => [name, piece(part)] as const),
    packed: [...packed].map(
      ([hash, { crc, deflated }]) =>
        [hash, { crc, deflated: deflated && piece(deflated) }] as const,
    ),
  })
}

function toPiece(part: Uint8Array, file: Uint8Array): Piece {
  if (part.buffer !== file.buffer) {
    // A view takes all that it looks into with it.
    return part.byteLength === part.buffer.byteLength ? part : part.slice()
  }
  const start = part.byteOffset - file.byteOffset
  return { start, end: start + part.byteLength }
}

export function serveOpenProject(): void {
  serveJob<'open-project'>(openInside)
}
