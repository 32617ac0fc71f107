import { beforeEach, describe, expect, it } from 'vitest'
import { commands, insertCommands } from '../../../renderer/commands/commands.ts'
import { findOffers } from '../../../renderer/editor/slash-menu/find-offers.ts'
import {
  followSlash,
  openSlash,
  slashStore,
} from '../../../renderer/editor/slash-menu/slash-store.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { editorOf } from '../../../renderer/stores/report-store.ts'
import { text } from '../../../renderer/text/text.ts'
import { caretAt } from '../../helpers/an-editor.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'

const namesOf = (query: string) =>
  findOffers(insertCommands, query).map(({ insert }) => insert.name)

describe('what is found after a slash', () => {
  it.each([
    ['fakta', 'Faktaramme'],
    ['tab', 'Tabell …'],
    ['sta', 'Stort tall'],
    ['finnes ikke', null],
    ['sty', 'Styret'],
    ['bilde', 'Bilde …'],
    ['foto', 'Bilde …'],
    ['vedtak', 'Forslag til vedtak'],
    ['NY SIDE', 'Sideskift'],
    ['excel', 'Tabell fra Excel …'],
  ])('%s', (query, first) => expect(namesOf(query)[0] ?? null).toBe(first))

  it('offers everything while nothing is written, each group by itself', () => {
    const groups = findOffers(insertCommands, '').map(({ insert }) => insert.group)
    const changes = groups.filter((group, index) => group !== groups[index - 1])
    expect(new Set(changes).size).toBe(changes.length)
  })

  it('has a command for everything it has words for', () => {
    const offered = new Set(insertCommands.map(({ id }) => id))
    expect(Object.keys(text.hands.offers).filter((id) => !offered.has(id))).toEqual([])
    expect(commands.filter(({ insert }) => insert)).toHaveLength(insertCommands.length)
  })
})

describe('the list', () => {
  beforeEach(() => showReport(aReport([aChapter('c-one', [aParagraph('b-one', 'Ord ')])])))

  it.each([
    ['a space at once', ' '],
    ['a space after nothing found', 'qqq '],
  ])('closes at %s and leaves what was written', (_, letters) => {
    const editor = editorOf('c-one')
    caretAt(editor, 0, 'end')
    openSlash(editor)
    for (const letter of letters) {
      editor.insertText(letter)
      followSlash(editor)
    }
    expect(slashStore.getState().open).toBeNull()
    expect(editor.string([0])).toBe(`Ord /${letters}`)
  })

  it('closes when the caret goes away or the slash is deleted', () => {
    const editor = editorOf('c-one')
    caretAt(editor, 0, 'end')
    openSlash(editor)
    caretAt(editor, 0, 'start')
    followSlash(editor)
    expect(slashStore.getState().open).toBeNull()
    caretAt(editor, 0, 'end')
    editor.insertText(' ')
    openSlash(editor)
    editor.deleteBackward('character')
    followSlash(editor)
    expect(slashStore.getState().open).toBeNull()
  })
})
