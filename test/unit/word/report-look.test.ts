import { describe, expect, it } from 'vitest'
import { buildExport } from '../../../electron/jobs/export-word.ts'
import type { Jobs } from '../../../electron/jobs/jobs.ts'
import type { ReportLook } from '../../../shared/report/look.ts'
import { ordinaryTables } from '../../../shared/word/table-look.ts'
import { aChapter, aParagraph, aReport } from '../../helpers/builders.ts'
import { exportChoices } from '../../helpers/export-choices.ts'
import { diagram, diagramName, photo, testMedia } from '../../helpers/pictures.ts'
import { validateWord, validatorProblem } from '../../helpers/validate-word.ts'
import { partsOf } from '../../helpers/word-export.ts'
import { builtInTheme } from '../../helpers/word-theme.ts'

const problem = await validatorProblem()

async function exported(
  look: ReportLook | undefined,
  change: Partial<Jobs['export-word']['input']> = {},
) {
  const report = aReport([aChapter('c-a', [aParagraph('b-a', 'Tekst.')])])
  const settings = { ...report.settings, organisation: 'Prøve HF', ...(look && { look }) }
  const made = await buildExport(
    {
      report: { ...report, settings },
      ...{ choices: { ...exportChoices, pageNumbers: false }, theme: builtInTheme(), fonts: [] },
      ...{ themeLogo: null, media: testMedia, template: null },
      ...change,
    },
    () => undefined,
  )
  if (!made.ok) throw new Error(`It was refused: ${made.error.code}.`)
  const parts = partsOf(made.value.bytes)
  const text = parts['word/document.xml'] ?? ''
  return {
    ...made.value,
    styles: parts['word/styles.xml'] ?? '',
    /** Of each picture: what it tells, and its size in millimetres. */
    pictures: [
      ...text.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)".*?<wp:docPr [^>]*descr="([^"]*)"/g),
    ].map(([, width, height, alt]) => ({
      alt,
      width: Number(width) / 36000,
      height: Number(height) / 36000,
    })),
    logoIsFirst: text.indexOf('<w:drawing>') < text.indexOf('Prøve HF</w:t>'),
  }
}

const logo = { media: diagramName }

describe("a report's own look in Word", () => {
  it('has its logo on the front page, above the organisation it is named by, within its place', async () => {
    const { pictures, logoIsFirst } = await exported({ logo })
    expect(pictures).toHaveLength(1)
    expect(pictures[0]?.alt).toBe('Prøve HF')
    expect(pictures[0]?.width).toBeLessThanOrEqual(60.01)
    expect(pictures[0]?.height).toBeLessThanOrEqual(22.01)
    expect(logoIsFirst).toBe(true)
  })

  it('has its colour for headings and the heads of tables, and nothing left of the theme’s', async () => {
    const { brand, brandLight } = builtInTheme().colors
    const { styles } = await exported({ brand: '7a1f5c' })
    expect(styles).toContain('w:color w:val="7a1f5c"')
    expect(styles).toMatch(/w:sz="12"[^>]*w:color="7a1f5c"/)
    expect(styles).not.toContain(brand)
    expect(styles).not.toContain(brandLight)
  })

  it('has the logo of the theme only where it has none', async () => {
    const themes = await exported(undefined, { themeLogo: photo })
    expect(themes.pictures).toHaveLength(1)
    const own = await exported({ logo }, { themeLogo: photo })
    expect(own.pictures[0]?.width).not.toBeCloseTo(themes.pictures[0]?.width ?? 0, 1)
  })

  it('is written without a logo that is gone or damaged, and tells so', async () => {
    for (const media of [new Map(), new Map([[diagramName, diagram.subarray(0, 20)]])]) {
      const { pictures, warnings } = await exported({ logo }, { media })
      expect(pictures).toEqual([])
      expect(warnings.map(({ code }) => code)).toContain('missing-logo')
    }
  })

  it('gives the same bytes again', async () => {
    const look = { brand: '7a1f5c', logo }
    expect((await exported(look)).bytes).toEqual((await exported(look)).bytes)
  })

  it.skipIf(problem !== null)('is valid for every version of Office', async () => {
    const tables = { ...ordinaryTables, headShade: 'tint', banding: 'tint' } as const
    const theme = { ...builtInTheme(), tables }
    const { bytes, styles } = await exported({ brand: '7a1f5c', logo }, { theme })
    expect(styles).toContain('band2Horz')
    expect(await validateWord(bytes)).toEqual([])
  })
})
