import { useState } from 'react'

/**
 * What stands in a field whose value comes back a moment after it is written, as all that is kept in a chapter's text
 * does. Without it React puts the old value back meanwhile, and the caret goes to the end.
 */
export function useDraft(
  value: string,
  onChange: (value: string) => void,
): readonly [string, (typed: string) => void] {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setDraft(value)
  }
  const write = (typed: string): void => {
    setDraft(typed)
    onChange(typed)
  }
  return [draft, write]
}
