import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
  type XmlComponent,
} from 'docx'
import { assertNever } from '../base/assert.ts'
import { safeLink } from '../base/safe-link.ts'
import { passageTag } from '../language/language.ts'
import type { ResolvedFormat, ResolvedRun } from '../report/resolved.ts'
import { cleanText, specialCharacters } from './clean-text.ts'
import { element } from './elements.ts'
import type { ExportContext } from './export-context.ts'
import { field, pageReference } from './fields.ts'

type Runs = ReadonlyArray<ParagraphChild>

/** The runs of a paragraph. */
export function writeRuns(context: ExportContext, runs: ReadonlyArray<ResolvedRun>): Runs {
  return runs.flatMap((run) => writeRun(context, run))
}

function writeRun(context: ExportContext, run: ResolvedRun): Runs {
  switch (run.kind) {
    case 'text':
      return writeText(run.text, formatOf(run))
    case 'number':
      return writeText(run.text, formatOf(run))
    case 'reference':
      return writeReference(context, run)
    case 'footnote':
      return [footnote(context, run.runs)]
    case 'link':
      return writeLink(context, run)
    default:
      return assertNever(run, 'writeRun')
  }
}

/** Some text as one run, or none when there is no text. */
export function writeText(text: string, format: IRunPropertiesOptions = {}): Runs {
  const pieces = cleanText(text)
  if (pieces.length === 0) return []
  return [new TextRun({ ...format, children: pieces.map(writePiece) })]
}

/** A string child that happens to be one of docx's own words ("CURRENT") would become a page field, hence `w:t`. */
function writePiece(piece: string): XmlComponent {
  const special = specialCharacters[piece]
  return special ? element(special) : element('w:t', { 'xml:space': 'preserve' }, [piece])
}

function formatOf({ marks, language }: ResolvedFormat): IRunPropertiesOptions {
  return {
    ...(language && { language: { value: passageTag[language] } }),
    ...(marks.includes('bold') && { bold: true }),
    ...(marks.includes('italic') && { italics: true }),
    ...(marks.includes('underline') && { underline: {} }),
    ...(marks.includes('superscript') && { superScript: true }),
    ...(marks.includes('subscript') && { subScript: true }),
  }
}

/**
 * A cross-reference as text with a field in it: in "tabell 3" only the 3 is the field, because the word belongs to the
 * sentence. A page is known only where the document is laid out; else such a reference says what it points to, and still
 * does when Word has updated its fields.
 */
function writeReference(
  context: ExportContext,
  run: ResolvedRun & { readonly kind: 'reference' },
): Runs {
  const target = context.bookmarks.target(run.target)
  const format = formatOf(run)
  if (target === null || run.status === 'missing') return writeText(run.text, format)
  if (run.show === 'page' && context.choices.pageNumbers) {
    const page = `${context.texts.page.toLowerCase()}\u00a0`
    return [...writeText(page, format), ...pageReference(context, run.target, format)]
  }
  // Without the switch, Word takes away the marks when the field is updated.
  const kept = run.marks.length > 0 ? ' \\* MERGEFORMAT' : ''
  if (run.show !== 'title' && target.number !== '' && run.text.endsWith(target.number)) {
    const before = run.text.slice(0, run.text.length - target.number.length)
    // A heading's number is not part of its text: \n asks for the number of the bookmarked paragraph.
    const instruction =
      target.kind === 'caption'
        ? `REF ${context.bookmarks.name(run.target, 'number')} \\h${kept}`
        : `REF ${context.bookmarks.name(run.target, 'text')} \\n \\h${kept}`
    return [...writeText(before, format), ...field(instruction, writeText(target.number, format))]
  }
  const quoted = /^«(.*)»$/s.exec(run.text)?.[1]
  const reference = field(
    `REF ${context.bookmarks.name(run.target, 'text')} \\h${kept}`,
    writeText(quoted ?? run.text, format),
  )
  if (quoted === undefined) return reference
  return [...writeText('«', format), ...reference, ...writeText('»', format)]
}

function footnote(context: ExportContext, runs: ReadonlyArray<ResolvedRun>): ParagraphChild {
  const children = [...writeText(' '), ...writeRuns(context, runs)]
  return new FootnoteReferenceRun({
    children: [new Paragraph({ style: 'FootnoteText', children })],
  })
}

function writeLink(context: ExportContext, run: ResolvedRun & { readonly kind: 'link' }): Runs {
  const link = safeLink(run.url)
  if (link === null) return writeRuns(context, run.runs)
  const children = run.runs.flatMap((inner) =>
    inner.kind === 'text'
      ? writeText(inner.text, { ...formatOf(inner), style: 'Hyperlink' })
      : writeRun(context, inner),
  )
  return children.length === 0 ? [] : [new ExternalHyperlink({ link, children: [...children] })]
}
