import { useMemo } from 'react'
import type { TableId } from '../../shared/base/id.ts'
import { factPlaces } from '../../shared/report/fact-places.ts'
import {
  acceptChanges,
  applyChanges,
  choosePlaceOf,
  closeRefresh,
  hasNewSource,
  pointTo,
  type RefreshState,
  readSources,
  refreshStore,
} from '../commands/refresh-actions.ts'
import { placeWords } from '../inspector/places.ts'
import { currentReport, reportStore } from '../stores/report-store.ts'
import { resolvedStore, tableText } from '../stores/resolved-store.ts'
import { RefreshDialog } from './refresh-dialog.tsx'
import { sourceView, type ViewReport, versionOf } from './refresh-view.ts'

/** The refresh dialog over the open report. */
export function RefreshHost() {
  const state = refreshStore.use((one) => one.state)
  const sources = state?.kind === 'ready' ? state.sources : null
  const choices = state?.kind === 'ready' ? state.choices : null
  // The report cannot change while the dialog lies over it.
  const report = useMemo(viewReport, [])
  const views = useMemo(
    () => (sources && choices ? sources.map((one) => sourceView(one, report, choices)) : []),
    [sources, choices, report],
  )
  if (!state) return null
  return (
    <RefreshDialog
      state={
        state.kind === 'ready' ? { ...state, views, hasNewSource: knowsNewSource(state) } : state
      }
      onAccept={acceptChanges}
      onChoose={choosePlaceOf}
      onPointTo={(file) => void pointTo(file)}
      onAgain={() => void readSources()}
      onApply={applyChanges}
      onClose={closeRefresh}
    />
  )
}

function viewReport(): ViewReport {
  const { chapters, settings, tables } = currentReport()
  const resolved = resolvedStore.getState()
  const places = factPlaces({ chapters, tables })
  return {
    tables,
    language: settings.language,
    nameOf(table: TableId) {
      const shown = tableText(resolved, table)
      return shown ? `${shown.label} ${shown.caption}` : ''
    },
    placesOf: (fact) =>
      (places.get(fact) ?? []).map((place) => placeWords(place, resolved.numbering)),
  }
}

function knowsNewSource({ sources, choices }: Extract<RefreshState, { readonly kind: 'ready' }>) {
  const { tables } = reportStore.getState()
  return sources.some(
    (source) =>
      source.outcome === 'read' &&
      source.refreshes.some((refresh) => {
        const version = versionOf(refresh, choices)
        return version !== null && hasNewSource(tables[refresh.table], version)
      }),
  )
}
