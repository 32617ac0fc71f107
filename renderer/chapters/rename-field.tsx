import { useRef } from 'react'
import { text } from '../text/text.ts'
import styles from './chapter-tree.module.css'

type RenameFieldProps = {
  readonly title: string
  /** The new title, or null when the person changed their mind. */
  readonly onDone: (title: string | null) => void
}

/** A chapter's title in the tree while it is renamed. */
export function RenameField({ title, onDone }: RenameFieldProps) {
  const isDone = useRef<boolean>(false)
  const finish = (value: string | null): void => {
    if (isDone.current) return
    isDone.current = true
    onDone(value)
  }
  return (
    <input
      className={styles.rename}
      aria-label={text.chapters.rename}
      defaultValue={title}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => finish(event.currentTarget.value.trim())}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        // The tree would take letters for a search and arrows for a move.
        event.stopPropagation()
        if (event.key === 'Enter') finish(event.currentTarget.value.trim())
        if (event.key === 'Escape') finish(null)
      }}
    />
  )
}
