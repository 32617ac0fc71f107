import { isId } from '../../shared/base/id.ts'
import { type ReferenceTarget, referenceTargets } from '../../shared/report/references.ts'
import { openFind } from '../find/find-actions.ts'
import { tableCommands } from '../grid/table-commands.ts'
import { type ResolvedState, resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { commands } from './commands.ts'
import { keyHint } from './key-hint.ts'
import { showBlock, showChapter } from './show-place.ts'

export type PaletteEntry = {
  readonly id: string
  readonly group: string
  readonly label: string
  /** Other words it is found by. */
  readonly keywords?: string
  /** Its shortcut, or what kind of place it is. */
  readonly hint: string
  readonly run: () => void
  /** It takes the focus itself: a place to go to, or something to do in a table. */
  readonly isPlace: boolean
}

const words = text.commands
const otherWords: Readonly<Partial<Record<string, string>>> = text.otherWords

/** Every command, also for the chosen cell of a table, then every chapter, heading and table with its number. */
export function paletteEntries(): ReadonlyArray<PaletteEntry> {
  return [...commandEntries(), ...tableEntries(), ...placeEntries(resolvedStore.getState())]
}

/** Those that have every word, with those that begin with what was written first, then those called so; `left` were too many. */
export function findEntries(
  entries: ReadonlyArray<PaletteEntry>,
  query: string,
): { readonly shown: ReadonlyArray<PaletteEntry>; readonly left: number } {
  const wanted = plain(query).trim()
  const found = entries.flatMap((entry) => {
    const rank = rankOf(entry, wanted)
    return rank === null ? [] : [{ entry, rank }]
  })
  const groups = [...new Set(found.map(({ entry }) => entry.group))].map((group) =>
    found.filter(({ entry }) => entry.group === group).toSorted((a, b) => a.rank - b.rank),
  )
  const shown = groups.flatMap((group) => group.slice(0, MAX_IN_GROUP).map(({ entry }) => entry))
  return { shown, left: found.length - shown.length }
}

/** Lower comes first; null when it is not what was meant. */
function rankOf({ label, keywords = '' }: PaletteEntry, wanted: string): 0 | 1 | 2 | null {
  const name = plain(label)
  if (name.startsWith(wanted)) return 0
  if (hasWords(name, wanted)) return 1
  return hasWords(plain(`${label} ${keywords}`), wanted) ? 2 : null
}

/** What was written may be words of the report: then that is where to look for them. */
export function findWordsEntry(query: string): PaletteEntry {
  return {
    id: 'find-words',
    group: text.find.inText,
    label: text.find.findWords(query),
    hint: '',
    run: () => openFind(false, query),
    isPlace: true,
  }
}

/** A long report has hundreds of places: more are not read, and would be slow to draw. */
const MAX_IN_GROUP = 40

function commandEntries(): ReadonlyArray<PaletteEntry> {
  return commands
    .filter((command) => command.id !== 'palette')
    .map(({ id, label, keys, insert, run }) => ({
      id,
      group: words.groups.commands,
      label,
      keywords: [insert?.name, insert?.keywords, otherWords[id]].join(' '),
      hint: keyHint(keys?.[0]),
      run,
      isPlace: false,
    }))
}

/** They go on in the table, where the focus comes back to, and not in the text. */
function tableEntries(): ReadonlyArray<PaletteEntry> {
  return tableCommands().map(({ id, label, run }) => ({
    ...{ id, label, run, hint: '' },
    group: text.grid.menu.group,
    isPlace: true,
  }))
}

function placeEntries({
  report,
  numbering,
}: Pick<ResolvedState, 'report' | 'numbering'>): ReadonlyArray<PaletteEntry> {
  const places = referenceTargets(report, numbering).map(({ id, kind, title }): PaletteEntry => {
    if (isId('c', id)) {
      const number = numbering.chapters.get(id) ?? ''
      return place(id, 'chapter', `${number} ${title}`, () => showChapter(id))
    }
    const number =
      numbering.tables.get(id) ??
      numbering.figures.get(id) ??
      numbering.headings.get(id)?.number ??
      ''
    const label = `${kind === 'heading' ? '' : words[kind]} ${number} ${title}`
    return place(id, kind, label, () => showBlock(id))
  })
  const { chapters, tables } = words.groups
  return [chapters, tables].flatMap((group) => places.filter((one) => one.group === group))
}

function place(
  id: string,
  kind: ReferenceTarget['kind'],
  label: string,
  run: () => void,
): PaletteEntry {
  const group = kind === 'table' || kind === 'figure' ? words.groups.tables : words.groups.chapters
  return { id, group, label: label.trim(), hint: words[kind], run, isPlace: true }
}

function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ').toLocaleLowerCase('nb')
}

function hasWords(label: string, query: string): boolean {
  return query.split(/\s+/).every((word) => label.includes(word))
}
