import type { MediaName } from '../../shared/media/media-name.ts'
import { createStore } from '../stores/create-store.ts'

/** Pictures that the shell did not have when the window asked for them. */
export const missingMediaStore = createStore<{ readonly names: ReadonlySet<MediaName> }>({
  names: new Set(),
})

export function noteMissing(name: MediaName): void {
  const { names } = missingMediaStore.getState()
  if (!names.has(name)) missingMediaStore.setState({ names: new Set([...names, name]) })
}

/** A picture that is added again is there again. */
export function noteThere(name: MediaName): void {
  const { names } = missingMediaStore.getState()
  if (!names.has(name)) return
  missingMediaStore.setState({ names: new Set([...names].filter((other) => other !== name)) })
}
