import { useMemo, useState } from 'react'
import { resolvedStore } from '../stores/resolved-store.ts'
import { closeDialog } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SearchList } from '../workspace/search-list.tsx'
import styles from './command-palette.module.css'
import { leaveDialog, whenDialogIsGone } from './leave-dialog.ts'
import {
  findEntries,
  findWordsEntry,
  type PaletteEntry,
  paletteEntries,
} from './palette-entries.ts'

/** Every command, chapter, heading and table, found by writing. */
export function CommandPalette() {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const report = resolvedStore.use((state) => state.report)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries are those of the report.
  const entries = useMemo(paletteEntries, [report])
  const { shown: found, left } = findEntries(entries, query)
  const words = query.trim()
  const shown = words === '' ? found : [...found, findWordsEntry(words)]
  const run = (id: string): void => {
    const entry = shown.find((one) => one.id === id)
    if (entry) leaveFor(entry)
  }
  return (
    <Dialog title={text.commands.palette} size="medium" onClose={() => leaveDialog()}>
      <SearchList
        label={text.commands.placeholder}
        placeholder={text.commands.placeholder}
        query={query}
        onQuery={(value) => {
          setQuery(value)
          setChosen(null)
        }}
        chosen={chosen ?? shown[0]?.id ?? null}
        onChoose={setChosen}
        onAccept={run}
        acceptsOnPress
        none={text.commands.none}
        more={left > 0 ? text.commands.more(left) : ''}
        items={shown.map(({ id, group, label, hint }) => ({
          id,
          group,
          content: (
            <span className={styles.command}>
              <span>{label}</span>
              <kbd>{hint}</kbd>
            </span>
          ),
        }))}
      />
    </Dialog>
  )
}

/** A place takes the caret; a command goes on where it was. */
function leaveFor({ isPlace, run }: PaletteEntry): void {
  if (!isPlace) {
    leaveDialog(run)
    return
  }
  closeDialog()
  whenDialogIsGone(run)
}
