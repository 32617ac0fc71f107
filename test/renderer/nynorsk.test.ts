import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as nb from '../../renderer/text/nb.ts'
import * as nn from '../../renderer/text/nn.ts'
import { projectRoot } from '../helpers/source-files.ts'

const folder = join(projectRoot, 'renderer/text')
const source = (path: string) => readFileSync(join(folder, path), 'utf8')
/** Words that are written another way in nynorsk. */
const bokmal =
  /(?<![\p{L}/])(ikke|fra|hvis|noen|noe|jeg|være|kommer|hvor|hva|hver|hvem|mer|bare|ennå|gjør|skriver|velg|velger|åpne|åpner|åpen|dere|tall|navn|annen|mangler|ingenting er åpnet|filen|cellen|raden|endret|lagret|sammen|uten)(?!\p{L})/iu

describe('the window in nynorsk', () => {
  it('says as much as in bokmål, under the same names', () => {
    expect(namesIn(nn)).toEqual(namesIn(nb))
  })

  it.each(readdirSync(join(folder, 'nn')))('has no bokmål in %s', (file) => {
    const lines = sentencesIn(source(`nn/${file}`)).filter((line) => bokmal.test(line))
    expect(lines).toEqual([])
  })

  it.each(readdirSync(join(folder, 'nb')))('fills the same into the sentences of %s', (file) => {
    expect(holesIn(source(`nn/${file}`))).toEqual(holesIn(source(`nb/${file}`)))
  })
})

/** `find.places.title`, and so on, for everything there is. */
function namesIn(words: unknown, path = ''): ReadonlyArray<string> {
  if (typeof words !== 'object' || words === null) return [path]
  return Object.entries(words).flatMap(([name, value]) => namesIn(value, `${path}.${name}`))
}

function sentencesIn(text: string): ReadonlyArray<string> {
  // The printed report speaks its own language, bokmål too.
  const own = text.replaceAll(/^ {2}nb: \{[\s\S]*?^ {2}\},$/gm, '')
  return (own.match(/'[^'\n]*'|`[^`]*`/g) ?? []).map((one) => one.replaceAll(/\$\{[^}]*\}/g, ' '))
}

/** The braces of `{{year}}`, which a Word template has, and how many places are filled in. */
function holesIn(text: string): ReadonlyArray<string> {
  return (text.match(/\{\{\p{L}+\}\}|\$\{[a-z]+/giu) ?? []).toSorted()
}
