import type { RenderElementProps } from 'slate-react'
import type { BigNumberBlock } from '../../../shared/report/report.ts'
import { numberText, resolvedStore } from '../../stores/resolved-store.ts'
import { openDialog } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './text-blocks.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<BigNumberBlock, 'fact' | 'style' | 'box'>
}

/** A figure set large with its label under it; a press chooses the figure. */
export function BigNumberView({ attributes, children, element }: Props) {
  const { fact, style, box } = element
  const words = text.editor.bigNumber
  const shown = resolvedStore.use((state) =>
    fact === undefined ? words.choose : numberText(state, { fact, style }).text,
  )
  const isMissing = resolvedStore.use(
    (state) => fact === undefined || numberText(state, { fact, style }).status === 'missing',
  )
  return (
    <div {...attributes} className={styles['big-number']} data-box={box?.kind}>
      <button
        type="button"
        contentEditable={false}
        className={classNames(styles.figure, isMissing && styles.missingFigure)}
        aria-label={words.change(shown)}
        onClick={() => openDialog('pick-number')}
      >
        {shown}
      </button>
      <p className={styles.figureLabel}>{children}</p>
    </div>
  )
}
