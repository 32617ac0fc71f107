import { type RenderElementProps, useSelected } from 'slate-react'
import type { ReferenceChip } from '../../../shared/report/report.ts'
import { type ResolvedState, referenceText, resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import type { InlineElement } from '../slate-types.ts'
import { marksOf } from '../with-chips.ts'
import styles from './chips.module.css'
import { marked } from './leaf.tsx'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<ReferenceChip, 'target' | 'show'> & Pick<InlineElement, 'children'>
}

/** A cross-reference, worded anew whenever what it points to moves or changes its name. */
export function ReferenceChipView({ attributes, children, element }: Props) {
  const shown = resolvedStore.use((state) => referenceText(state, element).text)
  const isMissing = resolvedStore.use((state) => referenceText(state, element).status === 'missing')
  const remark = resolvedStore.use((state) => pageRemark(state, element))
  const isSelected = useSelected()
  return (
    <span
      {...attributes}
      contentEditable={false}
      role="img"
      aria-label={[text.editor.referenceChip(shown), remark].filter(Boolean).join('. ')}
      title={remark}
      data-missing={isMissing || undefined}
      data-selected={isSelected || undefined}
      className={classNames(styles.reference, isMissing && styles.missing)}
    >
      {marked(shown, marksOf(element))}
      {children}
    </span>
  )
}

/** How much is known of the page; nothing to say of other references. */
function pageRemark(
  state: ResolvedState,
  { show, target }: Pick<ReferenceChip, 'show' | 'target'>,
): string | undefined {
  if (show !== 'page') return undefined
  return state.pageOf[target] === undefined ? text.editor.pageUnknown : text.editor.pageKnown
}
