import type { Result } from '../../shared/base/result.ts'
import type { FoundDrafts } from '../../shared/contract/draft.ts'
import type { JobId } from '../../shared/contract/job.ts'
import type { ChosenFile } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { draftsHeld } from './keep-draft.ts'

/** Unsaved work that no open window holds: all of it, or what belongs to a file. */
export async function findDrafts(
  file: ChosenFile | null,
  job: JobId,
): Promise<Result<FoundDrafts>> {
  const answer = await api().findDrafts({ job, file: file?.token ?? null })
  if (!answer.ok) return answer
  const held = await draftsHeld()
  const { found, lost } = answer.value
  const isFree = ({ draft }: { readonly draft: string }) => !held.has(draft)
  return { ok: true, value: { found: found.filter(isFree), lost: lost.filter(isFree) } }
}
