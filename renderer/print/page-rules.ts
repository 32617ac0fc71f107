import type { ThemeLook } from '../../shared/contract/theme-look.ts'
import type { ResolvedReport } from '../../shared/report/resolved.ts'
import { text } from '../text/text.ts'
import { family } from './theme-variables.ts'

/** More columns than this do not fit across an upright page. */
export const MOST_UPRIGHT_COLUMNS = 8

/**
 * The style rules of the pages: paper, margins, and what runs at their head and foot (CSS Paged Media 3, 4–5). They hold
 * words of the report, so they are made for each print. The first page has none of them but the classification mark.
 */
export function pageRules(
  { settings }: Pick<ResolvedReport, 'settings'>,
  { fonts, sizes, colors, page: margins }: ThemeLook,
): string {
  const { title, organisation, classification = '', language } = settings
  const { page, pageOf } = text.print[language]
  const looks = `font: ${sizes.running}pt ${family(fonts.table, 'sans-serif')}; color: #${colors.quietInk};`
  const styled = (words: string) =>
    `${looks} content: ${words.trim() === '' ? 'none' : cssString(words)};`
  const mark = `@top-right { ${styled(classification)} font-weight: 600; }`
  const pages = `"${page} " counter(page) " ${pageOf} " counter(pages)`
  return `
    @page {
      size: A4;
      margin: ${margins.marginTop}mm ${margins.marginSide}mm ${margins.marginBottom}mm;
      @top-left { ${styled(title)} }
      ${mark}
      @bottom-left { ${styled(organisation)} }
      @bottom-right { ${looks} content: ${pages}; }
    }
    @page :first {
      @top-left { content: none; }
      @bottom-left { content: none; }
      @bottom-right { content: none; }
    }
    @page wide { size: A4 landscape; }
  `
}

/** A text as a CSS string, with everything but letters, digits and spaces escaped: a title may hold anything. */
export function cssString(words: string): string {
  const escaped = words.replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => {
    return `\\${(sign.codePointAt(0) ?? 0).toString(16)} `
  })
  return `"${escaped}"`
}
