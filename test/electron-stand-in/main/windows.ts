/** What the app needs of a window when it quits. */
export type ClosableWindow = {
  /** False when the page stays open. */
  readonly closeAndWait: () => Promise<boolean>
}

const windows = new Map<number, ClosableWindow>()

export function keepWindow(id: number, window: ClosableWindow): void {
  windows.set(id, window)
}

export function forgetWindow(id: number): void {
  windows.delete(id)
}

export function openWindows(): ReadonlyArray<ClosableWindow> {
  return [...windows.values()]
}
