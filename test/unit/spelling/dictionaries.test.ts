import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dictionary } from '../../../renderer/spelling/dictionary.ts'
import { plainWord, wordsInText } from '../../../renderer/spelling/words-in-text.ts'
import type { Language } from '../../../shared/language/language.ts'
import { dictionaryOf } from '../../helpers/dictionaries.ts'
import { projectRoot } from '../../helpers/source-files.ts'

const folder = join(projectRoot, 'resources/dictionaries')

/** SHA-256 of the files as they were published; a changed file would no longer be what its licence text says it is. */
const published: ReadonlyArray<readonly [string, string]> = [
  ['nb/index.aff', '515a1e5f32ffa555d253c827830420dc5bb1d9a59ea9f720729acb0874c6a8c3'],
  ['nb/index.dic', 'e97fdf7f441b3c46e1d0761a8ad25fa1883d0977d70ea8cb04751cb1c47fa10e'],
  ['nn/index.aff', 'e50821655063f5680a3e4cf775b0a69c87de74bd6d2bbbb5da14ff8de4633beb'],
  ['nn/index.dic', 'eaf1dc7ee7c848358df9aa231640b054ca4e388f2a870185528e4b229626faa6'],
]

describe('the dictionaries', () => {
  let nb: Dictionary
  let nn: Dictionary

  beforeAll(async () => {
    nb = await dictionaryOf('nb')
    nn = await dictionaryOf('nn')
  })

  it.each(published)('keeps %s as it was published, with its licence beside it', (file, sha256) => {
    const hash = createHash('sha256').update(readFileSync(join(folder, file)))
    expect(hash.digest('hex')).toBe(sha256)
    const licence = readFileSync(join(folder, file, '../LICENSE.txt'), 'utf8')
    expect(licence).toContain('GNU General Public license')
    expect(readFileSync(join(folder, 'GPL-2.0.txt'), 'utf8')).toContain('Version 2, June 1991')
  })

  it.each([
    ['nb', 'noen noe helseforetakets premiefondet aktsomhetsvurderinger skattekostnaden'],
    ['nb', 'leieforpliktelsene åpenhetsloven bærekraftsrapportering prosentpoeng pensjonsmidlene'],
    [
      'nb',
      'fagsystemene matbestillingen nattleveransene sterilsentralen virksomhetsstyring applikasjonsforvaltningen IKT-kostnader e-post ikke-finansielle drifts- A-aksje',
    ],
    [
      'nb',
      'datoen datoer datoene kontoen saldoene risikoen risikoer valutarisikoen videoen scenarioet',
    ],
    ['nn', 'datoen datoar datoane kontoen risikoen valutarisikoen videoen saldoane temaet'],
    ['nn', 'helseføretaket skattekostnaden leigeforpliktingar spesialisthelsetenesta nøkkeltala'],
    ['nn', 'årsrekneskapet sjukefråværet verksemdsstyring aktsemdsvurderingar premiefondet'],
  ] as const)('knows the words of annual reports in %s: %s', (language, words) => {
    const dictionary = language === 'nb' ? nb : nn
    expect(words.split(' ').filter((word) => !dictionary.isWord(word))).toEqual([])
  })

  it.each([
    ['nb', 'regnskp årsrappport ikkje virksomhetsstyyring verksemda kva føretak'],
    ['nn', 'ikke virksomhet regnskapet hvordan noen sykefraværet rekneskp årsrekneskappet'],
  ] as const)('marks slips and the other written Norwegian in %s: %s', (language, words) => {
    const dictionary = language === 'nb' ? nb : nn
    expect(words.split(' ').filter((word) => dictionary.isWord(word))).toEqual([])
  })

  it.each(['nb', 'nn'] as const)(
    'knows every word of the tables to start from in %s',
    (language) => {
      const dictionary = language === 'nb' ? nb : nn
      const texts = tableTemplateFiles.flatMap((file) => textsIn(JSON.parse(file), language))
      expect(texts.length).toBeGreaterThan(200)
      const words = texts.flatMap((text) => wordsInText(text)).map(({ word }) => plainWord(word))
      expect(words.filter((word) => !dictionary.isWord(word))).toEqual([])
    },
  )

  it('suggests what was meant first', () => {
    expect(nb.suggest('regnskp')[0]).toBe('regnskap')
    expect(nb.suggest('Årsrappporten')[0]).toBe('Årsrapporten')
    expect(nb.suggest('brukkere')[0]).toBe('brukere')
    expect(nb.suggest('leieforpliktlser')[0]).toBe('leieforpliktelser')
    expect(nn.suggest('rekneskp')[0]).toBe('rekneskap')
  })
})

const templates = join(projectRoot, 'resources/table-templates')
const tableTemplateFiles = readdirSync(templates).map((file) =>
  readFileSync(join(templates, file), 'utf8'),
)

/** The texts of a template in one language: what is the same in both is a text, what is not has both. */
function textsIn(value: unknown, language: Language): ReadonlyArray<string> {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, language))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    const isText = key === language || ['title', 'label', 'header'].includes(key)
    if (typeof one === 'string') return isText ? [one.replaceAll(/\{.*?\}/g, '2024')] : []
    return textsIn(one, language)
  })
}
