import { type RenderElementProps, useSelected } from 'slate-react'
import type { Fact } from '../../../shared/facts/fact.ts'
import type { LiveNumber } from '../../../shared/report/report.ts'
import { ambiguousFact } from '../../../shared/report/resolve-number.ts'
import { numberText, resolvedStore } from '../../stores/resolved-store.ts'
import { openDialog } from '../../stores/ui-store.ts'
import { text } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import type { InlineElement } from '../slate-types.ts'
import { useTextBefore } from '../use-text-before.ts'
import { marksOf } from '../with-chips.ts'
import styles from './chips.module.css'
import { marked } from './leaf.tsx'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: LiveNumber & Pick<InlineElement, 'children'>
}

/**
 * A live number. It listens to the facts itself: Slate draws an element again only when the element is another object,
 * and a chip is the same object when only the table has changed.
 */
export function NumberChipView({ attributes, children, element }: Props) {
  const shown = resolvedStore.use((state) => numberText(state, element).text)
  const status = resolvedStore.use((state) => numberText(state, element).status)
  const doubt = resolvedStore.use((state) => doubtLine(ambiguousFact(state.ledger, element)))
  const source = resolvedStore.use((state) => sourceLine(state.ledger.get(element.fact)))
  const before = useTextBefore(element, shown)
  const isSelected = useSelected()
  const change = before === null ? null : text.chapters.changedFrom(before)
  const remarks = [doubt, change].filter((remark) => remark !== null)
  return (
    <span
      {...attributes}
      contentEditable={false}
      role="img"
      aria-label={chipLabel(shown, status === 'missing', remarks)}
      title={[...remarks, source].join('\n')}
      onDoubleClick={() => openDialog('pick-number')}
      data-number-chip=""
      data-missing={status === 'missing' || undefined}
      data-ambiguous={status === 'ambiguous' || undefined}
      data-changed={change !== null || undefined}
      data-selected={isSelected || undefined}
      className={classNames(
        styles.number,
        change !== null && styles.changed,
        status === 'ambiguous' && styles.ambiguous,
        status === 'missing' && styles.missing,
      )}
    >
      {marked(shown, marksOf(element))}
      {children}
    </span>
  )
}

function chipLabel(shown: string, isMissing: boolean, remarks: ReadonlyArray<string>): string {
  const { numberChip, missingNumberChip } = text.editor
  const label = isMissing ? missingNumberChip(shown) : numberChip(shown)
  return [label, ...remarks].join('. ')
}

/** That the name of a figure no longer says which one it is; null when it does. */
export function doubtLine(fact: Fact | null): string | null {
  if (fact?.sharesName === undefined) return null
  const { row, column } = text.editor.ambiguous
  return fact.sharesName === 'row' ? row(fact.rowLabel) : column(fact.columnLabel)
}

/** What the figure is and where it comes from: row, column, file, sheet and cell. */
export function sourceLine(fact: Fact | undefined): string {
  if (!fact) return text.inspector.missing
  const name = [fact.rowLabel, fact.columnLabel].filter((part) => part !== '').join(' · ')
  const { sourceOf, typedHere } = text.editor
  const { source } = fact
  return `${name}\n${source ? sourceOf(source.file, source.sheet, source.cell) : typedHere}`
}
