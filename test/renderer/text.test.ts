import { describe, expect, it } from 'vitest'
import { failureText } from '../../renderer/text/failure-text.ts'
import { failureCodes } from '../../shared/base/result.ts'

describe('the sentences of the window', () => {
  it('says every failure in a sentence that names the file', () => {
    for (const code of failureCodes) {
      const sentence = failureText({
        code,
        file: 'regnskap.xlsx',
        sheet: 'Ark1',
        cell: 'B4',
        detail: '12',
      })
      expect(sentence).toMatch(/^[«A-ZÆØÅ].*[.!?»]$/su)
      expect(sentence).not.toMatch(/[{}]/)
      expect(sentence).not.toContain(code)
    }
  })

  it('leaves no holes where something is not known', () => {
    for (const code of failureCodes) {
      expect(failureText({ code })).not.toMatch(/[{}]|«»|\(\)| {2}| [.,]/)
    }
  })
})
