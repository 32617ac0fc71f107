import { createStore } from '../../stores/create-store.ts'

/** Where the bar stands, in pixels of the window. */
export type BarPlace = { readonly top: number; readonly left: number }

export const barStore = createStore<{ readonly place: BarPlace | null }>({ place: null })

/** Gives the keyboard to the bar over the selection, or to the toolbar where there is none. */
export function focusFormatBar(): void {
  const bar = document.querySelector<HTMLElement>('[data-format-bar] button')
  const toolbar = document.querySelector<HTMLElement>('[data-writing-toolbar] button')
  const first = bar ?? toolbar
  first?.focus()
}
