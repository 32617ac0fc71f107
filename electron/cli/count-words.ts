import type { ResolvedBlock, ResolvedRun } from '../../shared/report/resolved.ts'

/** Words of running text as they are read; tables are not counted. */
export function countWords(blocks: ReadonlyArray<ResolvedBlock>): number {
  const text = blocks.flatMap((block) => ('runs' in block ? [runsText(block.runs)] : [])).join(' ')
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}

function runsText(runs: ReadonlyArray<ResolvedRun>): string {
  return runs
    .map((run) => {
      if (run.kind === 'link') return runsText(run.runs)
      return run.kind === 'footnote' ? '' : run.text
    })
    .join('')
}
