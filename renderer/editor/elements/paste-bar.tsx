import { ClipboardCheck, X } from 'lucide-react'
import type { TableId } from '../../../shared/base/id.ts'
import { undo } from '../../commands/history-actions.ts'
import { changePasted } from '../../commands/import-actions.ts'
import { type Pasted, pasteStore } from '../../stores/paste-store.ts'
import { history, reportStore } from '../../stores/report-store.ts'
import { text } from '../../text/text.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './paste-bar.module.css'

const words = text.editor.paste

/** How a pasted range was understood, over the table it became. */
export function PasteBar({ table }: { readonly table: TableId }) {
  const pasted = pasteStore.use((state) => (state.pasted?.table === table ? state.pasted : null))
  // So that «Angre» goes away when something else has been done since.
  reportStore.use((state) => state.textRevision + state.structureRevision)
  if (!pasted) return null
  const isLast = history.mark() === pasted.mark
  return (
    <div className={styles.bar}>
      <ClipboardCheck aria-hidden />
      <span role="status">{summary(pasted)}</span>
      <Button look="quiet" onPress={() => changePasted(pasted)}>
        {words.change}
      </Button>
      {isLast && (
        <Button look="quiet" onPress={undo}>
          {words.undo}
        </Button>
      )}
      <IconButton
        label={words.close}
        icon={<X aria-hidden />}
        onPress={() => pasteStore.setState({ pasted: null })}
      />
    </div>
  )
}

/** «12 rader × 5 kolonner, tall i hele tusen, år 2024 og 2023.» */
export function summary({ candidate }: Pick<Pasted, 'candidate'>): string {
  const { table, warnings } = candidate
  const periods = table.columns.flatMap((column) => /^\d{4}/.exec(column.period ?? '')?.[0] ?? [])
  const years = new Intl.ListFormat('nb').format(new Set(periods))
  const parts = [
    words.summary(table.rows.length, table.columns.length),
    table.scale === 1 ? '' : words.scaled(words.scales[table.scale]),
    years === '' ? '' : words.years(years),
    warnings.length === 0 ? '' : words.warnings(warnings.length),
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}
