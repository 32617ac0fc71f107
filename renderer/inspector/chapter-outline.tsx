import { Heading, SplitSquareVertical } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { ChapterId } from '../../shared/base/id.ts'
import { plainText } from '../../shared/report/references.ts'
import { splitWithNotice } from '../chapters/chapter-actions.ts'
import { showPlace } from '../commands/show-place.ts'
import { cursorStore } from '../stores/cursor-store.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './inspector.module.css'

const isHere = { 'aria-current': 'location' } as const

/** The headings of a chapter, to go to; the one the caret stands under is marked. */
export function ChapterOutline({ chapter }: { readonly chapter: ChapterId }) {
  const blocks = resolvedStore.use(
    ({ report }) => report.chapters.find(({ id }) => id === chapter)?.blocks,
  )
  const numbers = resolvedStore.use((state) => state.numbering.headings)
  const here = cursorStore.use((state) => (state.chapter === chapter ? state.heading : null))
  const headings = (blocks ?? []).flatMap((block) =>
    block.type === 'heading' ? [{ ...block, title: plainText(block.children) }] : [],
  )
  return (
    <section className={styles.part}>
      <h3>{text.find.outline}</h3>
      {headings.length === 0 ? (
        <p className={styles.soft}>{text.find.outlineNone}</p>
      ) : (
        <ul className={styles.places}>
          {headings.map(({ id, level, title }) => (
            <li key={id} className={styles.outline} data-level={level}>
              <Button
                className={styles.place ?? ''}
                {...(id === here ? isHere : {})}
                onPress={() => showPlace({ chapter, block: id })}
              >
                <Heading aria-hidden />
                <span>{`${numbers.get(id)?.number ?? ''} ${title}`.trim()}</span>
              </Button>
              <IconButton
                label={text.chapters.splitHere(title)}
                icon={<SplitSquareVertical aria-hidden />}
                onPress={() => splitWithNotice(chapter, id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
