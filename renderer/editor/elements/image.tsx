import { ImageOff, TriangleAlert } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Node } from 'slate'
import { ReactEditor, type RenderElementProps, useSelected, useSlateStatic } from 'slate-react'
import { phrases } from '../../../shared/language/phrases.ts'
import type { ImageBlock } from '../../../shared/report/report.ts'
import { creditLine } from '../../../shared/report/resolve-block.ts'
import { choosePictureAt, chosenPictureStore } from '../../pictures/chosen-picture.ts'
import { missingMediaStore, noteMissing } from '../../pictures/missing-media.ts'
import { pictureAddress } from '../../pictures/picture-address.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import styles from './image.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: RenderElementProps['element'] & { readonly type: 'image' }
}

const words = text.pictures

/** A picture with its caption under it; a press chooses the picture, and its details are beside the page. */
export function ImageView({ attributes, children, element }: Props) {
  const { id, box, credit, size } = element
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
  }
  return (
    <figure
      {...attributes}
      className={styles.figure}
      data-box={box?.kind}
      data-size={size}
      data-image={id}
      data-selected={hasCaret || undefined}
      data-chosen={isChosen || undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text: Backspace chooses it. */}
      <div className={styles.frame} contentEditable={false} onMouseDown={choose}>
        <Picture element={element} />
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
      {credit && (
        <p className={styles.credit} contentEditable={false}>
          {creditLine(credit, language)}
        </p>
      )}
    </figure>
  )
}

function Picture({ element }: Pick<Props, 'element'>) {
  const { print, media } = element
  // What Word shows; the picture as it was added when that is gone.
  const shown = missingMediaStore.use(
    ({ names }) => [print, media].find((name) => name && !names.has(name)) ?? null,
  )
  if (shown === null) {
    return (
      <p className={styles.missing}>
        <ImageOff aria-hidden />
        {words.missing}
      </p>
    )
  }
  return (
    <>
      <img
        className={styles.picture}
        src={pictureAddress(shown)}
        alt={altOf(element)}
        draggable={false}
        onError={() => noteMissing(shown)}
      />
      {lacksAlt(element) && (
        <span className={styles.warning}>
          <TriangleAlert aria-hidden />
          {words.noAlt}
        </span>
      )}
    </>
  )
}

type Described = Pick<ImageBlock, 'alt' | 'decorative'>

/** Whether someone who cannot see the picture is told nothing of it. */
export function lacksAlt({ alt, decorative }: Described): boolean {
  return !decorative && alt.trim() === ''
}

function altOf(image: Described): string {
  if (image.decorative) return ''
  return lacksAlt(image) ? words.unnamed : image.alt
}
