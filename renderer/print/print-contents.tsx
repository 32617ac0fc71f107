import { captionLists, contentsEntries } from '../../shared/report/contents-entries.ts'
import type { ResolvedReport } from '../../shared/report/resolved.ts'
import { text } from '../text/text.ts'
import { PageOf } from './page-of.tsx'
import shared from './print.module.css'
import { printAnchor } from './print-anchor.ts'
import styles from './print-contents.module.css'

type Props = { readonly report: ResolvedReport }

/** The headings of the report, with their pages where they are counted. */
export function Contents({ report }: Props) {
  const entries = contentsEntries(report)
  if (entries.length === 0) return null
  const { contents } = text.print[report.settings.language]
  return (
    <nav className={styles.contents} aria-label={contents}>
      <p className={styles.title}>{contents}</p>
      <ul>
        {entries.map(({ id, level, number, title }) => (
          <li key={id} data-level={level}>
            <a href={`#${printAnchor(id)}`}>
              <span>
                {number !== '' && <span className={shared.number}>{number}</span>}
                {title}
              </span>
              <PageOf id={id} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The figures and the tables, where the settings ask for them. */
export function CaptionLists({ report }: Props) {
  const { lists } = text.print[report.settings.language]
  return captionLists(report).map(({ kind, entries }) => (
    <nav key={kind} className={styles.captions} aria-label={lists[kind]}>
      <p className={styles.title}>{lists[kind]}</p>
      <ul>
        {entries.map(({ id, label, title }) => (
          <li key={id}>
            <a href={`#${printAnchor(id)}`}>
              <span>{`${label}  ${title}`.trim()}</span>
              <PageOf id={id} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ))
}
