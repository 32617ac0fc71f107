import { isBlocking, type SigningFinding } from '../../shared/report/signing-findings.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './signing.module.css'
import { showFinding } from './status-actions.ts'

const words = text.signing
/** More are not read, and would be slow to draw. */
const MOST_SHOWN = 60

/** What to see to before signing, each with a way to its place. */
export function FindingList({ findings }: { readonly findings: ReadonlyArray<SigningFinding> }) {
  const blocking = findings.filter(isBlocking)
  const telling = findings.filter((finding) => !isBlocking(finding))
  return (
    <>
      {blocking.length === 0 ? (
        <Notice tone="good">{words.clear}</Notice>
      ) : (
        <Part tone="error" title={words.stops(blocking.length)} findings={blocking} />
      )}
      {telling.length > 0 && (
        <Part tone="warning" title={words.tells(telling.length)} findings={telling} />
      )}
    </>
  )
}

type PartProps = {
  readonly tone: 'error' | 'warning'
  readonly title: string
  readonly findings: ReadonlyArray<SigningFinding>
}

function Part({ tone, title, findings }: PartProps) {
  return (
    <section className={styles.findings} aria-label={title}>
      <Notice tone={tone}>{title}</Notice>
      <ul>
        {findings.slice(0, MOST_SHOWN).map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown.
          <Finding key={index} finding={finding} />
        ))}
      </ul>
      {findings.length > MOST_SHOWN && <p>{words.more(findings.length - MOST_SHOWN)}</p>}
    </section>
  )
}

function Finding({ finding }: { readonly finding: SigningFinding }) {
  const { place } = finding
  const quoted = sentenceOf(finding)
  return (
    <li>
      <span>{quoted}</span>
      {place && (
        <Button
          look="quiet"
          aria-label={words.goToLabel(quoted)}
          onPress={() => showFinding(finding)}
        >
          {words.goTo}
        </Button>
      )}
    </li>
  )
}

function sentenceOf({ code, place, words: found }: SigningFinding): string {
  const what = words.finding[code]
  const { chapters } = reportStore.getState()
  const chapter = place && 'chapter' in place ? place.chapter : null
  const title = chapters.find(({ id }) => id === chapter)?.title ?? ''
  if (code === 'not-approved') return `${what} «${title}»`
  const where = title === '' ? what : `${what} ${words.inChapter(title)}`
  return found === '' ? where : `${where}: «${found}»`
}
