import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { exportIntoTemplate } from '../../shared/word/template/export-into-template.ts'
import { wordCases } from '../helpers/word-cases.ts'
import { partsOf, prettyXml, resolved } from '../helpers/word-export.ts'
import {
  aTemplate,
  decimalLevels,
  headingList,
  line,
  numberedStyles,
} from '../helpers/word-template.ts'
import { builtInTheme } from '../helpers/word-theme.ts'

/** As for the other Word files, `UPDATE_GOLDEN=1` writes the parts again. */
const shouldUpdate = process.env.UPDATE_GOLDEN === '1'
const compared = ['document.xml', 'numbering.xml', 'styles.xml', '_rels/document.xml.rels'] as const

test.each(compared)(
  'a report in a template of an organisation has the %s agreed on',
  async (part) => {
    const make = wordCases.references
    if (!make) throw new Error('There is no case references.')
    const template = aTemplate({
      styles: numberedStyles(7),
      numbering: headingList(decimalLevels),
      body: line('{{tittel}}', 'Tittel') + line('{{rapport}}') + line('Bakside'),
    })
    const made = await exportIntoTemplate(resolved(make()), builtInTheme(), template, {
      choices: { pageNumbers: true, tableLayout: 'accessible' },
      fonts: [],
    })
    if (!made.ok) throw new Error(`The template was refused: ${made.error}.`)
    const text = prettyXml(partsOf(made.value.bytes)[`word/${part}`] ?? '')
    const file = new URL(`word/own-template/${part.replace('_rels/', '')}`, import.meta.url)
      .pathname
    if (shouldUpdate) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    expect(existsSync(file), `${part} is made with UPDATE_GOLDEN=1`).toBe(true)
    expect(text, part).toBe(readFileSync(file, 'utf8'))
  },
)
