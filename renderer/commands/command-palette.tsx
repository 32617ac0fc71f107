import { useState } from 'react'
import { reportStore } from '../stores/report-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { selectChapter } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SearchList } from '../workspace/search-list.tsx'
import styles from './command-palette.module.css'
import { commands } from './commands.ts'
import { leaveDialog } from './leave-dialog.ts'

type Entry = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly run: () => void
}

/** Every command and every chapter, found by writing. */
export function CommandPalette() {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const chapters = reportStore.use((state) => state.chapters)
  const numbers = resolvedStore.use((state) => state.numbering.chapters)
  const entries: ReadonlyArray<Entry> = [
    ...commands
      .filter((command) => command.id !== 'palette')
      .map(({ id, label, keys, run }) => ({ id, label, hint: keyHint(keys?.[0]), run })),
    ...chapters.map(({ id, title }) => ({
      id,
      label: `${numbers.get(id) ?? ''} ${title}`.trim(),
      hint: text.commands.chapter,
      run: () => selectChapter(id),
    })),
  ]
  const shown = entries.filter((entry) => matches(entry.label, query))
  const run = (id: string): void => {
    const entry = shown.find((one) => one.id === id)
    if (!entry) return
    leaveDialog(entry.run)
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
        items={shown.map(({ id, label, hint }) => ({
          id,
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

function keyHint(keys: string | undefined): string {
  return keys?.replace('Mod', 'Ctrl').replaceAll('+', ' ') ?? ''
}

function matches(label: string, query: string): boolean {
  const lower = label.toLocaleLowerCase('nb')
  return query
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
