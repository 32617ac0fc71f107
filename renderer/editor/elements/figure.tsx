import type { MouseEvent, ReactNode } from 'react'
import { Node } from 'slate'
import { ReactEditor, type RenderElementProps, useSelected, useSlateStatic } from 'slate-react'
import { phrases } from '../../../shared/language/phrases.ts'
import { choosePictureAt, chosenPictureStore } from '../../pictures/chosen-picture.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { select } from '../../stores/ui-store.ts'
import styles from './figure.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: RenderElementProps['element'] & { readonly type: 'image' | 'chart' }
  readonly words: { readonly chosen: string; readonly captionHint: string }
  /** As wide as the text, also when what is in it is not. */
  readonly isWide?: boolean
  readonly picture: ReactNode
  readonly below?: ReactNode
}

/** What has a caption under it: a press chooses it, and its details are beside the page. */
export function FigureView(props: Props) {
  const { attributes, children, element, words, isWide = false, picture, below } = props
  const { id, type, size } = element
  const editor = useSlateStatic()
  const hasCaret = useSelected()
  const isChosen = chosenPictureStore.use(({ block }) => block === id)
  const language = resolvedStore.use((state) => state.language)
  const number = resolvedStore.use((state) => state.numbering.figures.get(id) ?? 0)
  const choose = (event: MouseEvent): void => {
    event.preventDefault()
    const [index] = ReactEditor.findPath(editor, element)
    ReactEditor.focus(editor)
    if (index !== undefined) choosePictureAt(editor, index)
    // The caret may have waited here while something else was chosen.
    select({ kind: type, block: id })
  }
  return (
    <figure
      {...attributes}
      className={styles.figure}
      data-size={size}
      {...{ [`data-${type}`]: id }}
      data-selected={hasCaret || undefined}
      data-chosen={isChosen || undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text: Backspace chooses it. */}
      <div
        className={styles.frame}
        data-wide={isWide || undefined}
        contentEditable={false}
        onMouseDown={choose}
      >
        {picture}
        <span role="status" className={styles.spoken}>
          {isChosen && words.chosen}
        </span>
      </div>
      <figcaption
        className={styles.caption}
        data-label={number > 0 ? `${phrases[language].figure} ${number}` : undefined}
        data-hint={Node.string(element) === '' && number === 0 ? words.captionHint : undefined}
      >
        {children}
      </figcaption>
      {below}
    </figure>
  )
}
