import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failureSentence, warningSentence } from '../../../../electron/cli/text.ts'
import { failureCodes } from '../../../../shared/base/result.ts'
import { templateRemarkCodes } from '../../../../shared/contract/template-remarks.ts'
import { fillSentence } from '../../../../shared/language/fill-sentence.ts'
import { stoppingCodes, toldCodes } from '../../../../shared/report/export-finding.ts'
import { tableWarningCodes } from '../../../../shared/tables/typed-table.ts'
import { projectRoot } from '../../../helpers/source-files.ts'

const readTexts = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(projectRoot, 'resources/text', name), 'utf8'))

describe('the sentences', () => {
  it.each([
    ['failures', failureCodes],
    ['table-warnings', tableWarningCodes],
    ['export-findings', [...stoppingCodes, ...toldCodes]],
    ['template-remarks', templateRemarkCodes],
  ])('of %s have one for each code, in both written forms', (name, codes) => {
    for (const language of ['nb', 'nn']) {
      expect(new Set(Object.keys(readTexts(`${name}.${language}.json`)))).toEqual(new Set(codes))
    }
  })

  it.each(['failures', 'table-warnings', 'export-findings', 'template-remarks', 'shell'])(
    'of %s take the same values in both',
    (name) => {
      const placeholders = (texts: Record<string, string>) =>
        Object.entries(texts).map(([code, text]) => [code, text.match(/\{\w+\}/g)?.toString()])
      expect(placeholders(readTexts(`${name}.nn.json`))).toEqual(
        placeholders(readTexts(`${name}.nb.json`)),
      )
    },
  )

  it.each(failureCodes)('of a failure are one sentence each: %s', (code) => {
    for (const failure of [
      { code },
      { code, file: 'a.xlsx', sheet: 'Ark 1', cell: 'B4', detail: 'X' },
    ]) {
      const sentence = failureSentence(failure)
      expect(sentence).toMatch(/^[A-ZÆØÅ][^.]*(\.\w[^.]*)*\.$/)
      expect(sentence).not.toMatch(/\{|\}|«»|\(\)| {2}| [.,]/)
    }
  })

  it('name the file, the sheet and the cell', () => {
    const failure = {
      code: 'workbook-damaged',
      file: 'a.xlsx',
      sheet: 'Ark 1',
      cell: 'B4',
    } as const
    expect(failureSentence(failure)).toContain('«a.xlsx»')
    expect(failureSentence(failure)).toContain('(celle Ark 1!B4).')
  })

  it('of a warning show what stood in the cell', () => {
    const warning = { code: 'text-number', detail: '1 234', cell: 'B5' } as const
    expect(warningSentence(warning)).toContain('«1 234»')
  })
})

describe('fillSentence', () => {
  it('fills what is known and leaves out what is not, with its marks', () => {
    const sentence = 'Filen «{file}» er tom ({detail}).'
    expect(fillSentence(sentence, { file: 'a', detail: 'b' })).toBe('Filen «a» er tom (b).')
    expect(fillSentence(sentence, { file: 'a' })).toBe('Filen «a» er tom.')
    expect(fillSentence(sentence, {})).toBe('Filen er tom.')
  })

  it('leaves braces in a value alone', () => {
    expect(fillSentence('Filen «{file}» er tom.', { file: '{detail} .xlsx' })).toBe(
      'Filen «{detail} .xlsx» er tom.',
    )
  })
})
