import type { ResolvedImage } from '../../shared/report/resolved.ts'
import { hasMedia } from '../pictures/missing-media.ts'
import { pictureAddress } from '../pictures/picture-address.ts'
import styles from './print.module.css'
import { printAnchor } from './print-anchor.ts'
import { PrintRuns } from './print-runs.tsx'

/** A picture with its caption and credit, kept together on a page. */
export function PrintImage({ image }: { readonly image: ResolvedImage }) {
  const { id, media, alt, isDecorative, size, label, runs, credit } = image
  const shown = media.find(hasMedia)
  const hasCaption = label !== '' || runs.some((run) => run.kind !== 'text' || run.text !== '')
  return (
    <figure className={styles.picture} id={printAnchor(id)} data-size={size}>
      {shown && <img src={pictureAddress(shown)} alt={isDecorative ? '' : alt} />}
      {hasCaption && (
        <figcaption>
          {label !== '' && <strong>{label} </strong>}
          <PrintRuns runs={runs} />
        </figcaption>
      )}
      {credit !== '' && <p className={styles.credit}>{credit}</p>}
    </figure>
  )
}
