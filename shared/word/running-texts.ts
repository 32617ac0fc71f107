import { Footer, Header, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx'
import type { ExportContext } from './export-context.ts'
import { field } from './fields.ts'
import { writeText } from './runs.ts'

/** The pages of one section: how wide their text is (twips), and which chapter their first page is in. */
export type RunningPages = {
  readonly width: number
  /** Empty before the first chapter, and where no chapter has a title. */
  readonly chapter: string
}

/**
 * Title and classification to the left, the chapter to the right. The chapter is a field that finds the nearest heading on
 * the first level (ECMA-376-1, 17.16.5.59), by its level: a name would have to be the one Word has in the reader's language.
 */
export function runningHeader({ report }: ExportContext, { width, chapter }: RunningPages): Header {
  const { title, classification = '' } = report.settings
  const words = [title, classification].filter((part) => part !== '').join(' · ')
  const here = writeText(chapter)
  return new Header({
    children: [
      runningLine(
        'Header',
        width,
        writeText(words),
        here.length > 0 ? field('STYLEREF 1', here) : [],
      ),
    ],
  })
}

/** Who may read the report, which the first page says as well; nothing where anyone may. */
export function firstHeader({ report, page }: ExportContext): Header | null {
  const { classification = '' } = report.settings
  if (classification === '') return null
  const line = runningLine('Header', page.textWidth, [], writeText(classification))
  return new Header({ children: [line] })
}

/** The organisation to the left, «Side x av y» to the right. */
export function runningFooter(
  { report, texts }: ExportContext,
  { width }: Pick<RunningPages, 'width'>,
): Footer {
  const pages = [
    ...writeText(`${texts.page} `),
    ...field('PAGE', writeText('1')),
    ...writeText(` ${texts.pageOf} `),
    ...field('NUMPAGES', writeText('1')),
  ]
  const line = runningLine('Footer', width, writeText(report.settings.organisation), pages)
  return new Footer({ children: [line] })
}

function runningLine(
  style: 'Header' | 'Footer',
  width: number,
  left: ReadonlyArray<ParagraphChild>,
  right: ReadonlyArray<ParagraphChild>,
): Paragraph {
  const isBoth = right.length > 0
  return new Paragraph({
    style,
    ...(isBoth && { tabStops: [{ type: TabStopType.RIGHT, position: width }] }),
    children: [...left, ...(isBoth ? [new TextRun({ children: [new Tab()] }), ...right] : [])],
  })
}
