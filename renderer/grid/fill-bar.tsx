import type { TableId } from '../../shared/base/id.ts'
import { undo } from '../commands/history-actions.ts'
import { history, reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { DoneBar } from '../ui/done-bar.tsx'
import { gridStore } from './grid-store.ts'

const words = text.grid.paste

/** What was understood of the cells that were pasted into a table, over the table. The grid says it aloud. */
export function FillBar({ table }: { readonly table: TableId }) {
  const filled = gridStore.use((state) => (state.filled?.table === table ? state.filled : null))
  // So that the bar goes away when something else has been done since.
  reportStore.use((state) => state.textRevision + state.structureRevision)
  if (!filled || history.mark() !== filled.mark) return null
  return (
    <DoneBar closeLabel={words.close} onClose={() => gridStore.setState({ filled: null })}>
      <span>{filled.text}</span>
      <Button look="quiet" onPress={undo}>
        {words.undo}
      </Button>
    </DoneBar>
  )
}
