/** Longer than the largest report takes; a window that hangs has kept what it had a second ago. */
const MOST_MS = 3000

/** Has the window keep what is not saved, at once. */
export type KeepWork = {
  /** Done when the window says that it is kept, or does not answer. */
  readonly ask: () => Promise<void>
  /** The window has kept what it was asked to. */
  readonly noteKept: () => void
}

/** `tellPage` gives false where there is no window. */
export function createKeepWork(tellPage: () => boolean): KeepWork {
  const waiting: Array<() => void> = []
  return {
    ask() {
      if (!tellPage()) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, MOST_MS)
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    },
    noteKept() {
      for (const done of waiting.splice(0)) done()
    },
  }
}
