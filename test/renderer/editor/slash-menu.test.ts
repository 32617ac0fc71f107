import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commands, insertCommands } from '../../../renderer/commands/commands.ts'
import { findOffers } from '../../../renderer/editor/slash-menu/find-offers.ts'
import {
  followSlash,
  openSlash,
  slashStore,
} from '../../../renderer/editor/slash-menu/slash-store.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { editorOf } from '../../../renderer/stores/report-store.ts'
import { hands as nb } from '../../../renderer/text/nb/hands.ts'
import { hands as nn } from '../../../renderer/text/nn/hands.ts'
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

/** What communications staff call each thing, in bokmål and nynorsk. */
const names: Readonly<Record<string, string>> = {
  paragraph: 'avsnitt, brødtekst, vanlig tekst, vanleg tekst',
  heading2: 'overskrift, overskrift 2, mellomtittel, underoverskrift, h2',
  heading3: 'overskrift 3, mellomtittel, h3',
  heading4: 'overskrift 4, mellomtittel, h4',
  lead: 'ingress, innledning, innleiing, sammendrag, samandrag',
  quote: 'sitat, blokksitat',
  pullQuote: 'uthevet sitat, utheva sitat, fremhevet, framheva, blikkfang',
  attribution: 'kilde, kjelde, avsender, avsendar',
  bigNumber: 'stort tall, stort tal, nøkkeltall, nøkkeltal',
  bullets: 'punktliste, liste, kulepunkt, punkter',
  numbers: 'nummerert liste, liste, nummerering',
  decisions: 'forslag til vedtak, vedtak, beslutning',
  mirror: 'gjenta forslag, speil, spegel',
  factBox: 'faktaramme, faktaboks, ramme, boks',
  featureBox: 'temaramme, temaboks, ramme, boks',
  pairBox: 'ramme i par, ramme, boks, ambisjon, mål',
  boxTitle: 'tittel i ramme, ramme, boks',
  newTable: 'tabell, rutenett',
  import: 'excel, regneark, rekneark, tabell fra excel, tabell frå excel',
  picture: 'bilde, bilete, foto, illustrasjon',
  chart: 'diagram, graf, figur, søyler',
  number: 'levende tall, levande tal, tall, tal, beløp',
  reference: 'henvisning, tilvising, kryssreferanse, referanse',
  footnote: 'fotnote, note',
  link: 'lenke, lenkje, hyperlenke, nettadresse',
  pageBreak: 'sideskift, ny side',
  divider: 'skillelinje, skiljelinje, linje, strek',
  boardRoster: 'styret, styremedlemmer, personer, personar',
  managementRoster: 'ledelsen, leiinga, ledergruppe, leiargruppe',
  contact: 'kontaktopplysninger, kontaktopplysningar, kontaktinformasjon, adresse',
  signatures: 'underskrifter, signaturer, signaturar, signering',
}

describe.each(['nb', 'nn'] as const)('in the window in %s', (language) => {
  const called = { nb: nb.offers, nn: nn.offers }[language]
  beforeEach(() => {
    vi.stubGlobal('localStorage', { getItem: () => language, setItem: () => {} })
    vi.resetModules()
  })
  afterEach(() => vi.unstubAllGlobals())

  it.each(Object.entries(called))('finds %s by what it is called', async (id, { name: own }) => {
    const { insertCommands: offers } = await import('../../../renderer/commands/commands.ts')
    const { findEntries, paletteEntries } = await import(
      '../../../renderer/commands/palette-entries.ts'
    )
    expect(offers.find((offer) => offer.id === id)?.insert.name).toBe(own)
    const missed = [own, ...(names[id]?.split(', ') ?? ['no words to look by'])].filter((name) => {
      const inMenu = findOffers(offers, name).some((offer) => offer.id === id)
      const inPalette = findEntries(paletteEntries(), name).shown.some((entry) => entry.id === id)
      return !inMenu || !inPalette
    })
    expect(missed).toEqual([])
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
