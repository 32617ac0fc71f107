import { X } from 'lucide-react'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { removeWord } from './word-list.ts'
import styles from './word-list-details.module.css'

const none: ReadonlyArray<string> = []

/** The report's own words, to be taken out again. */
export function WordListDetails() {
  const words = reportStore.use((state) => state.settings.words ?? none)
  const texts = text.spelling
  return (
    <section className={styles.section} aria-labelledby="word-list">
      <h3 id="word-list">{texts.wordList}</h3>
      <p>{words.length === 0 ? texts.emptyWordList : texts.wordListHint}</p>
      {words.length > 0 && (
        <ul>
          {words
            .toSorted((a, b) => a.localeCompare(b, 'nb'))
            .map((word) => (
              <li key={word}>
                <span>{word}</span>
                <IconButton
                  label={texts.removeWord(word)}
                  icon={<X aria-hidden />}
                  onPress={() => removeWord(word)}
                />
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}
