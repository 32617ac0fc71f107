import type { Language } from '../../shared/language/language.ts'
import type { ResolvedChart } from '../../shared/report/resolved.ts'
import { RiskTable } from '../charts/chart-figures.tsx'
import { ChartPicture } from '../charts/chart-picture.tsx'
import styles from './print.module.css'
import { printAnchor } from './print-anchor.ts'
import { PrintRuns } from './print-runs.tsx'

type Props = { readonly chart: ResolvedChart; readonly language: Language }

/** A chart with its caption, kept together on a page; its figures are its alternative text. */
export function PrintChart({ chart, language }: Props) {
  const { id, model, alt, size, label, runs } = chart
  if (!model) return null
  return (
    <figure className={styles.picture} id={printAnchor(id)} data-size={size}>
      {model.kind === 'risk' ? (
        <RiskTable matrix={model} alt={alt} language={language} />
      ) : (
        <ChartPicture chart={model} size={size} alt={alt} />
      )}
      <figcaption>
        {label !== '' && <strong>{label} </strong>}
        <PrintRuns runs={runs} />
      </figcaption>
    </figure>
  )
}
