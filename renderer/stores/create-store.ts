import { useStore } from 'zustand'
import { createStore as createVanillaStore, type StoreApi } from 'zustand/vanilla'

export type Store<T> = StoreApi<T> & {
  /** Reads a part of the store in a component and draws it again when that part changes. */
  readonly use: <R>(select: (state: T) => R) => R
}

/** A store that can be read and tested without React. */
export function createStore<T>(initial: T): Store<T> {
  const store = createVanillaStore<T>(() => initial)
  return Object.assign(store, {
    use: <R>(select: (state: T) => R): R => useStore(store, select),
  })
}
