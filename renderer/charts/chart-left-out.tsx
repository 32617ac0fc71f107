import type { ChartModel } from '../../shared/charts/chart.ts'
import type { ChartSource } from '../../shared/report/resolve-chart.ts'
import { chartText, resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { Notice } from '../ui/notice.tsx'

const words = text.charts.leftOut
const reasons = ['unit', 'room', 'negative'] as const

/** Names what of the choice is not in the picture, and why. */
export function ChartLeftOut({ block }: { readonly block: ChartSource }) {
  const model = resolvedStore.use((state) => chartText(state, block)?.model ?? null)
  const said = model ? sentences(model) : []
  if (said.length === 0) return null
  return (
    <Notice tone="warning" isAnnounced>
      {said.join(' ')}
    </Notice>
  )
}

function sentences(model: ChartModel): ReadonlyArray<string> {
  if (model.kind === 'risk') {
    return model.unplaced.length > 0 ? [words.unplaced(model.unplaced.join(', '))] : []
  }
  return reasons.flatMap((reason) => {
    const names = model.leftOut.flatMap(({ name, because }) => (because === reason ? name : []))
    return names.length > 0 ? [words[reason](names.join(', '))] : []
  })
}
