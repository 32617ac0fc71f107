import type { RenderElementProps } from 'slate-react'
import type { BigNumberBlock } from '../../../shared/report/report.ts'
import { ambiguousFact } from '../../../shared/report/resolve-number.ts'
import { numberText, resolvedStore } from '../../stores/resolved-store.ts'
import { openDialog } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { useTextBefore } from '../use-text-before.ts'
import { doubtLine } from './number-chip.tsx'
import styles from './text-blocks.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<BigNumberBlock, 'fact' | 'derived' | 'style'>
}

/** A figure set large with its label under it; a press chooses the figure. */
export function BigNumberView({ attributes, children, element }: Props) {
  const { fact, derived, style } = element
  const number = fact && { fact, style, ...(derived ? { derived } : {}) }
  const words = text.editor.bigNumber
  const shown = resolvedStore.use((state) =>
    number ? numberText(state, number).text : words.choose,
  )
  const status = resolvedStore.use((state) =>
    number ? numberText(state, number).status : 'missing',
  )
  const doubt = resolvedStore.use((state) =>
    number ? doubtLine(ambiguousFact(state.ledger, number)) : null,
  )
  const before = useTextBefore(number ?? null, shown)
  const change = before === null ? null : text.chapters.changedFrom(before)
  const remarks = [doubt, change].filter((remark) => remark !== null)
  return (
    <div {...attributes} className={styles['big-number']}>
      <button
        type="button"
        contentEditable={false}
        className={classNames(
          styles.figure,
          change !== null && styles.changedFigure,
          status === 'ambiguous' && styles.ambiguousFigure,
          status === 'missing' && styles.missingFigure,
        )}
        aria-label={[words.change(shown), ...remarks.map((remark) => `${remark}.`)].join(' ')}
        title={remarks.length > 0 ? remarks.join('\n') : undefined}
        data-ambiguous={status === 'ambiguous' || undefined}
        data-changed={change !== null || undefined}
        onClick={() => openDialog('pick-number')}
      >
        {shown}
      </button>
      <p className={styles.figureLabel}>{children}</p>
    </div>
  )
}
