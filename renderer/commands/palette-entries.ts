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

/** Every command, also for the chosen cell of a table, then every chapter, heading and table with its number. */
export function paletteEntries(): ReadonlyArray<PaletteEntry> {
  return [...commandEntries(), ...tableEntries(), ...placeEntries(resolvedStore.getState())]
}

/** Those whose label has every word, with those that begin with what was written first; `left` were too many. */
export function findEntries(
  entries: ReadonlyArray<PaletteEntry>,
  query: string,
): { readonly shown: ReadonlyArray<PaletteEntry>; readonly left: number } {
  const wanted = plain(query).trim()
  const found = entries.filter(({ label, keywords = '' }) =>
    hasWords(plain(`${label} ${keywords}`), wanted),
  )
  const groups = [...new Set(found.map(({ group }) => group))].map((group) => {
    const inGroup = found.filter((entry) => entry.group === group)
    const isFirst = (entry: PaletteEntry) => plain(entry.label).startsWith(wanted)
    return [...inGroup.filter(isFirst), ...inGroup.filter((entry) => !isFirst(entry))]
  })
  const shown = groups.flatMap((group) => group.slice(0, MAX_IN_GROUP))
  return { shown, left: found.length - shown.length }
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
      ...(insert ? { keywords: `${insert.name} ${insert.keywords}` } : {}),
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
