import type { RenderElementProps } from 'slate-react'
import type { BigNumberBlock } from '../../../shared/report/report.ts'
import { numberText, resolvedStore } from '../../stores/resolved-store.ts'
import { openDialog } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { useTextBefore } from '../use-text-before.ts'
import styles from './text-blocks.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<BigNumberBlock, 'fact' | 'derived' | 'style' | 'box'>
}

/** A figure set large with its label under it; a press chooses the figure. */
export function BigNumberView({ attributes, children, element }: Props) {
  const { fact, derived, style, box } = element
  const number = fact && { fact, style, ...(derived ? { derived } : {}) }
  const words = text.editor.bigNumber
  const shown = resolvedStore.use((state) =>
    number ? numberText(state, number).text : words.choose,
  )
  const isMissing = resolvedStore.use(
    (state) => !number || numberText(state, number).status === 'missing',
  )
  const before = useTextBefore(number ?? null, shown)
  const change = before === null ? null : text.chapters.changedFrom(before)
  return (
    <div {...attributes} className={styles['big-number']} data-box={box?.kind}>
      <button
        type="button"
        contentEditable={false}
        className={classNames(
          styles.figure,
          change !== null && styles.changedFigure,
          isMissing && styles.missingFigure,
        )}
        aria-label={change === null ? words.change(shown) : `${words.change(shown)} ${change}.`}
        title={change ?? undefined}
        data-changed={change !== null || undefined}
        onClick={() => openDialog('pick-number')}
      >
        {shown}
      </button>
      <p className={styles.figureLabel}>{children}</p>
    </div>
  )
}
