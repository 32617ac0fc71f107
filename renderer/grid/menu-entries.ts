import type { Outcome } from './grid-target.ts'

/** One thing in a menu over the table: something to do, a choice between some, or a menu of its own. */
export type MenuEntry =
  | {
      readonly kind: 'action'
      readonly id: string
      readonly label: string
      readonly keys?: string
      readonly isDisabled?: boolean
      readonly run: () => Outcome
    }
  | {
      readonly kind: 'choice'
      readonly id: string
      readonly label: string
      readonly value: string
      readonly options: ReadonlyArray<MenuOption>
    }
  | {
      readonly kind: 'menu'
      readonly id: string
      readonly label: string
      readonly entries: ReadonlyArray<MenuEntry>
    }
  | { readonly kind: 'line'; readonly id: string }

export type MenuOption = {
  readonly value: string
  readonly label: string
  readonly run: () => Outcome
}

type FlatEntry = { readonly id: string; readonly label: string; readonly run: () => Outcome }

/** Everything that can be done from a menu, with the path to it: «Rad: Radtype: Sum». */
export function flatEntries(
  entries: ReadonlyArray<MenuEntry>,
  path: ReadonlyArray<string> = [],
): ReadonlyArray<FlatEntry> {
  return entries.flatMap((entry) => flat(entry, path))
}

function flat(entry: MenuEntry, path: ReadonlyArray<string>): ReadonlyArray<FlatEntry> {
  const named = (label: string) => [...path, label].join(': ')
  switch (entry.kind) {
    case 'line':
      return []
    case 'action':
      return entry.isDisabled ? [] : [{ id: entry.id, label: named(entry.label), run: entry.run }]
    case 'choice':
      return entry.options
        .filter(({ value }) => value !== entry.value)
        .map(({ value, label, run }) => ({
          id: `${entry.id}-${value}`,
          label: `${named(entry.label)}: ${label}`,
          run,
        }))
    case 'menu':
      return flatEntries(entry.entries, [...path, entry.label])
  }
}

/** A choice between named values. */
export function choice<T extends string>(
  id: string,
  label: string,
  value: T | null,
  names: Readonly<Record<T, string>>,
  run: (value: T) => Outcome,
): MenuEntry {
  const isOne = (key: string): key is T => key in names
  const options = Object.keys(names)
    .filter(isOne)
    .map((one) => ({ value: one, label: names[one], run: () => run(one) }))
  return { kind: 'choice', id, label, value: value ?? '', options }
}
