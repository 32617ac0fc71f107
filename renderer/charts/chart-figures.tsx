import type { RiskMatrix, SeriesChart } from '../../shared/charts/chart.ts'
import { chartWords } from '../../shared/charts/chart-words.ts'
import { riskLevel } from '../../shared/charts/risk-matrix.ts'
import type { Language } from '../../shared/language/language.ts'
import { text } from '../text/text.ts'
import styles from './charts.module.css'

type FiguresProps = { readonly chart: SeriesChart; readonly caption: string }

/** The figures a chart is drawn from, as a table for screen readers. */
export function ChartFigures({ chart, caption }: FiguresProps) {
  return (
    <div className={styles.spoken}>
      <table>
        <caption>{[caption, chart.unit].filter((part) => part !== '').join(', ')}</caption>
        <thead>
          <tr>
            <th scope="col">{text.charts.category}</th>
            {chart.series.map(({ name }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: series may have the same name, and hold no state.
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <tr key={row}>
              <th scope="row">{category}</th>
              {chart.series.map(({ points }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <td key={index}>{points[row]?.text ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type MatrixProps = {
  readonly matrix: RiskMatrix
  readonly alt: string
  readonly language: Language
}

/** Likelihood by impact, with the level in words in every cell and the risks' names below. */
export function RiskTable({ matrix, alt, language }: MatrixProps) {
  const words = chartWords[language]
  const { likelihoods, impacts, risks } = matrix
  const steps = likelihoods.map((name, step) => ({ name, step })).reverse()
  return (
    <>
      <table className={styles.risks} aria-label={alt}>
        <thead>
          <tr>
            <th scope="col">
              {words.likelihood} / {words.impact.toLowerCase()}
            </th>
            {impacts.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ name, step }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {impacts.map((other, impact) => (
                <RiskCell key={other} {...{ matrix, language, impact }} likelihood={step} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.riskNames}>
        {risks.map(({ mark, name }) => (
          <li key={`${mark} ${name}`}>
            <strong>{mark}</strong>
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}

type CellProps = {
  readonly matrix: RiskMatrix
  readonly language: Language
  readonly likelihood: number
  readonly impact: number
}

function RiskCell({ matrix, language, likelihood, impact }: CellProps) {
  const level = riskLevel(matrix, likelihood, impact)
  const here = matrix.risks.filter(
    (risk) => risk.likelihood === likelihood && risk.impact === impact,
  )
  const marks = here.map(({ mark }) => mark).join(', ')
  const word = chartWords[language].levels[level]
  return (
    <td data-level={level}>
      {marks === '' ? (
        word
      ) : (
        <>
          {word}: <strong>{marks}</strong>
        </>
      )}
    </td>
  )
}
