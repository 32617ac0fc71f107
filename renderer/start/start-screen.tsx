import { FilePlus2, FileText, FlaskConical, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { ChosenFile, RecentFile } from '../../shared/contract/values.ts'
import { text as texts } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import { Notice } from '../ui/notice.tsx'
import { openedAtText } from './opened-at-text.ts'
import styles from './start-screen.module.css'

const text = texts.start

export type StartScreenProps = {
  readonly recent: ReadonlyArray<RecentFile>
  /** "I dag" and "i går" are counted from here. */
  readonly now: Date
  /** One sentence about the last thing that did not work, null when all is well. */
  readonly failure: string | null
  /** While a report is opened: the choices do nothing, but keep the focus for when it comes to nothing. */
  readonly isBusy: boolean
  /** Work that was found, shown above the reports used last. */
  readonly unsaved?: ReactNode
  readonly onNew: () => void
  readonly onOpen: () => void
  readonly onOpenSample: () => void
  readonly onOpenRecent: (file: ChosenFile) => void
}

/** What is seen before a report is open: three ways to begin and the reports used last. */
export function StartScreen(props: StartScreenProps) {
  const { recent, now, failure, isBusy } = props
  return (
    <main className={styles.screen}>
      <div className={styles.begin}>
        <div className={styles.mark} aria-hidden>
          B
        </div>
        <h1 className={styles.name}>{text.name}</h1>
        <p className={styles.tagline}>{text.tagline}</p>
        <Choices {...props} />
        <p className={styles.busy} role="status">
          {isBusy ? text.opening : ''}
        </p>
        {failure && (
          <Notice tone="error" isAnnounced>
            {failure}
          </Notice>
        )}
      </div>
      <div className={styles.recent}>
        {props.unsaved}
        <section aria-labelledby="recent-heading">
          <h2 id="recent-heading" className={styles.heading}>
            {text.recent}
          </h2>
          {recent.length === 0 ? (
            <NoRecent />
          ) : (
            <RecentList
              recent={recent}
              now={now}
              isBusy={isBusy}
              onOpenRecent={props.onOpenRecent}
            />
          )}
        </section>
      </div>
    </main>
  )
}

function Choices({ isBusy, onNew, onOpen, onOpenSample }: StartScreenProps) {
  return (
    <section className={styles.choices} aria-label={text.choices}>
      <Choice
        icon={<FilePlus2 aria-hidden />}
        title={text.newReport}
        line={text.newReportLine}
        isFirst
        isBusy={isBusy}
        onPress={onNew}
      />
      <Choice
        icon={<FolderOpen aria-hidden />}
        title={text.open}
        line={text.openLine}
        isBusy={isBusy}
        onPress={onOpen}
      />
      <Choice
        icon={<FlaskConical aria-hidden />}
        title={text.sample}
        line={text.sampleLine}
        isBusy={isBusy}
        onPress={onOpenSample}
      />
    </section>
  )
}

type ChoiceProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly line: string
  readonly isFirst?: boolean
  readonly isBusy: boolean
  readonly onPress: () => void
}

function Choice({ icon, title, line, isFirst, isBusy, onPress }: ChoiceProps) {
  return (
    <Button
      className={classNames(styles.choice, isFirst && styles.first)}
      data-busy={isBusy}
      onPress={() => !isBusy && onPress()}
    >
      {icon}
      <span className={styles.words}>
        <span className={styles.choiceTitle}>{title}</span>
        <span className={styles.choiceLine}>{line}</span>
      </span>
    </Button>
  )
}

function NoRecent() {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{text.noRecent}</p>
      <p>{text.noRecentLine}</p>
    </div>
  )
}

type RecentListProps = Pick<StartScreenProps, 'recent' | 'now' | 'onOpenRecent'> & {
  readonly isBusy: boolean
}

function RecentList({ recent, now, isBusy, onOpenRecent }: RecentListProps) {
  return (
    <ul className={styles.list}>
      {recent.map(({ file, title, organisation, openedAt }) => (
        <li key={file.token}>
          <Button
            className={classNames(styles.recentFile)}
            data-busy={isBusy}
            onPress={() => !isBusy && onOpenRecent(file)}
          >
            <FileText aria-hidden />
            <span className={styles.words}>
              <span className={styles.recentTitle}>{title || file.name}</span>
              <span className={styles.recentLine}>
                {[organisation, openedAtText(openedAt, now)].filter(Boolean).join(' · ')}
              </span>
              <span className={styles.recentLine}>
                {file.name} · {file.folder}
              </span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
