import { ok, type Result } from '../../shared/base/result.ts'
import type { FoundDrafts } from '../../shared/contract/draft.ts'
import type { JobId } from '../../shared/contract/job.ts'
import type { ChosenFile } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { draftsHeld } from './keep-draft.ts'

export type DraftSearch = {
  readonly job: JobId
  /** Null for all unsaved work. */
  readonly file: ChosenFile | null
  /** Whether the files are read too, and waited for. */
  readonly compare: boolean
}

/** Unsaved work that no open window holds. */
export async function findDrafts({
  job,
  file,
  compare,
}: DraftSearch): Promise<Result<FoundDrafts>> {
  const answer = await api().findDrafts({ job, file: file?.token ?? null, compare })
  if (!answer.ok) return answer
  const held = await draftsHeld()
  const { found, lost } = answer.value
  const isFree = ({ draft }: { readonly draft: string }) => !held.has(draft)
  return ok({ found: found.filter(isFree), lost: lost.filter(isFree) })
}
