import { Node } from 'slate'
import { type RenderElementProps, useSelected } from 'slate-react'
import type { BlockId } from '../../../shared/base/id.ts'
import type { MirrorBlock } from '../../../shared/report/report.ts'
import { listFrom } from '../../../shared/report/resolve-block.ts'
import { currentReport, reportStore } from '../../stores/report-store.ts'
import { text } from '../../text/text.ts'
import styles from './text-blocks.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<MirrorBlock, 'of'>
}

/** A decision list shown once more: it is changed where it was written. */
export function MirrorView({ attributes, children, element }: Props) {
  const isSelected = useSelected()
  const items = reportStore.use(() => itemTexts(element.of))
  return (
    <div {...attributes}>
      <div
        contentEditable={false}
        className={styles.mirror}
        data-selected={isSelected || undefined}
      >
        <p className={styles.mirrorLabel}>
          {items === '' ? text.editor.mirror.missing : text.editor.mirror.label}
        </p>
        {items !== '' && (
          <ol>
            {items.split('\n').map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the items are shown in their order and hold nothing.
              <li key={index}>{item}</li>
            ))}
          </ol>
        )}
      </div>
      {children}
    </div>
  )
}

/** Joined, so that it is the same as long as no word of it has changed. */
function itemTexts(first: BlockId): string {
  // Safe: the report's inlines are Slate's nodes with read-only properties.
  const words = (node: unknown) => Node.string(node as Node).replaceAll('\n', ' ')
  return listFrom(currentReport(), first).map(words).join('\n')
}
