import type { MediaName } from '../../shared/media/media-name.ts'
import { mediaOf } from '../../shared/report/media-of.ts'
import type { Report } from '../../shared/report/report.ts'
import { createStore } from '../stores/create-store.ts'
import { reportStore } from '../stores/report-store.ts'
import { loadPicture } from './draw-picture.ts'
import { pictureAddress } from './picture-address.ts'

/** Pictures that the shell did not have when the window asked for them. */
export const missingMediaStore = createStore<{ readonly names: ReadonlySet<MediaName> }>({
  names: new Set(),
})

reportStore.subscribe((state, previous) => {
  if (state.id !== previous.id) missingMediaStore.setState({ names: new Set() })
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

/** Asks for every picture of a report, also those that have not been on the page, and notes which are gone or damaged. */
export async function findMissingMedia(report: Report): Promise<void> {
  for (const name of mediaOf(report)) {
    if (await loadPicture(pictureAddress(name))) noteThere(name)
    else noteMissing(name)
  }
}

/** Whether a picture is there, as far as the window knows. */
export function hasMedia(name: MediaName): boolean {
  return !missingMediaStore.getState().names.has(name)
}
