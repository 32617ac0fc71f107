import type { FactId } from '../../shared/base/id.ts'
import { factsIn } from '../../shared/facts/build-ledger.ts'
import type { ResolvedReport, ResolvedRun } from '../../shared/report/resolved.ts'

/** How many places in the report show each fact: live numbers in the text, and tables that stand in a chapter. */
export function countPlaces({ chapters }: ResolvedReport): ReadonlyMap<FactId, number> {
  const places = new Map<FactId, number>()
  const count = (fact: FactId) => places.set(fact, (places.get(fact) ?? 0) + 1)
  const countRuns = (runs: ReadonlyArray<ResolvedRun>): void => {
    for (const run of runs) {
      if (run.kind === 'number') count(run.fact)
      if ('runs' in run) countRuns(run.runs)
    }
  }
  for (const block of chapters.flatMap((chapter) => chapter.blocks)) {
    if ('runs' in block) countRuns(block.runs)
    if (block.kind === 'table') for (const fact of factsIn(block.table.table)) count(fact.id)
  }
  return places
}
