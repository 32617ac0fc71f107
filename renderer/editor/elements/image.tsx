import { ImageOff, TriangleAlert } from 'lucide-react'
import type { RenderElementProps } from 'slate-react'
import { creditLine } from '../../../shared/report/credit.ts'
import type { ImageBlock } from '../../../shared/report/report.ts'
import { missingMediaStore, noteMissing } from '../../pictures/missing-media.ts'
import { pictureAddress } from '../../pictures/picture-address.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import styles from './figure.module.css'
import { FigureView } from './figure.tsx'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: RenderElementProps['element'] & { readonly type: 'image' }
}

const words = text.pictures

/** A picture with its caption and who made it. */
export function ImageView(props: Props) {
  const { credit } = props.element
  const language = resolvedStore.use((state) => state.language)
  return (
    <FigureView
      {...props}
      words={words}
      picture={<Picture element={props.element} />}
      below={
        credit && (
          <p className={styles.credit} contentEditable={false} data-credit={props.element.id}>
            {creditLine(props.element, language)}
          </p>
        )
      }
    />
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
