import { type Language, languageTag } from '../../shared/language/language.ts'
import { colophonOf } from '../../shared/report/colophon.ts'
import { listNumbers } from '../../shared/report/list-numbers.ts'
import type { ResolvedChapter, ResolvedReport } from '../../shared/report/resolved.ts'
import { hasMedia } from '../pictures/missing-media.ts'
import { pictureAddress } from '../pictures/picture-address.ts'
import { text } from '../text/text.ts'
import { PagesContext } from './page-of.tsx'
import styles from './print.module.css'
import { printAnchor } from './print-anchor.ts'
import { PrintBlocks } from './print-blocks.tsx'
import { CaptionLists, Contents } from './print-contents.tsx'
import { footnotesIn } from './print-groups.ts'
import { PrintRuns } from './print-runs.tsx'
import type { Paper } from './print-store.ts'
import { themeVariables } from './theme-variables.ts'

const noNumbers: ReturnType<typeof listNumbers> = new Map()

type ReportProps = { readonly report: ResolvedReport }

/** The whole report on paper, in the order it has in Word: front page, contents, chapters. */
export function PrintReport({ report, theme, pages }: Paper) {
  const { language, look } = report.settings
  const colophon = colophonOf(report)
  const chapters = report.chapters.filter(({ chapter }) => chapter.kind !== 'frontPage')
  return (
    <div className={styles.report} lang={languageTag[language]} style={themeVariables(theme, look)}>
      <FrontPage report={report} />
      <PagesContext value={{ pages, language }}>
        <Contents report={report} />
        <CaptionLists report={report} />
        {chapters.map((chapter) => (
          <Chapter key={chapter.id} resolved={chapter} language={language} />
        ))}
      </PagesContext>
      {colophon && (
        <section className={styles.colophon}>
          <PrintBlocks blocks={[colophon]} numbers={noNumbers} language={language} />
        </section>
      )}
    </div>
  )
}

function FrontPage({ report: { settings, chapters } }: ReportProps) {
  const { title, organisation, year, language, look } = settings
  const logo = look?.logo
  const own = chapters.filter(({ chapter }) => chapter.kind === 'frontPage')
  return (
    <section>
      {logo && hasMedia(logo.media) && (
        <img className={styles.logo} src={pictureAddress(logo.media)} alt={organisation} />
      )}
      <p className={styles.organisation}>{organisation}</p>
      <p className={styles.reportTitle}>{title}</p>
      {/* A title that says the year has said it. */}
      {!title.includes(String(year)) && <p className={styles.year}>{year}</p>}
      {own.map(({ id, blocks }) => (
        <div key={id} id={printAnchor(id)}>
          <PrintBlocks blocks={blocks} numbers={listNumbers(blocks)} language={language} />
        </div>
      ))}
    </section>
  )
}

type ChapterProps = { readonly resolved: ResolvedChapter; readonly language: Language }

function Chapter({ resolved, language }: ChapterProps) {
  const { id, chapter, number, blocks } = resolved
  const Heading = titles[chapter.level]
  const notes = footnotesIn(blocks)
  return (
    <section className={styles.chapter} data-level={chapter.level}>
      {chapter.title !== '' && (
        <Heading id={printAnchor(id)}>
          {number !== '' && <span className={styles.number}>{number}</span>}
          {chapter.title}
        </Heading>
      )}
      <PrintBlocks blocks={blocks} numbers={listNumbers(blocks)} language={language} />
      {notes.length > 0 && (
        <ol
          className={styles.footnotes}
          aria-label={text.print[language].footnotes}
          role="doc-endnotes"
        >
          {notes.map((note) => (
            <li key={note.id} id={printAnchor(note.id)} value={note.number}>
              <PrintRuns runs={note.runs} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const titles = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const
