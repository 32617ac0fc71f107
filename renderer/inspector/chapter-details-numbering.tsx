import { type ChapterNumbering, setNumbering } from '../stores/change-report.ts'
import { type ChapterMeta, reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './inspector.module.css'

const words = text.inspector

/** Only chapters on the first level can write their number in more ways than one. */
const choices = {
  first: ['none', 'plain', 'dot', 'zero'],
  deeper: ['none', 'plain'],
} as const satisfies Readonly<Record<string, ReadonlyArray<ChapterNumbering>>>

/** Whether and how a chapter's number is written; the number itself is never typed. */
export function ChapterNumberingField({ chapter }: { readonly chapter: ChapterMeta }) {
  const isFirst = chapter.level === 1
  const value = numberingOf(chapter)
  const others = reportStore.use(({ chapters }) =>
    chapters.some((one) => one.level === 1 && one.numbered && numberingOf(one) !== value),
  )
  const label = (one: ChapterNumbering) =>
    isFirst || one === 'none' ? words.numberings[one] : words.numbered
  return (
    <>
      <Select
        label={words.numbering}
        value={value}
        options={choices[isFirst ? 'first' : 'deeper'].map((one) => ({
          value: one,
          label: label(one),
        }))}
        onChange={(numbering) => setNumbering(new Set([chapter.id]), numbering)}
      />
      {isFirst && value !== 'none' && others && (
        <div className={styles.actions}>
          <Button onPress={() => setNumbering(numberedChapters(), value)}>{words.numberAll}</Button>
        </div>
      )}
    </>
  )
}

function numberingOf({ numbered, numberStyle, level }: ChapterMeta): ChapterNumbering {
  if (!numbered) return 'none'
  return level === 1 ? (numberStyle ?? 'plain') : 'plain'
}

function numberedChapters() {
  const { chapters } = reportStore.getState()
  const numbered = chapters.filter((one) => one.level === 1 && one.numbered)
  return new Set(numbered.map(({ id }) => id))
}
