import { ChartNoAxesColumn } from 'lucide-react'
import { Node } from 'slate'
import type { RenderElementProps } from 'slate-react'
import { ChartFigures, RiskTable } from '../../charts/chart-figures.tsx'
import { ChartPicture } from '../../charts/chart-picture.tsx'
import { chartText, resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import styles from './figure.module.css'
import { FigureView } from './figure.tsx'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: RenderElementProps['element'] & { readonly type: 'chart' }
}

const words = text.charts

/** A chart with its caption, drawn from its table as it is now. */
export function ChartView(props: Props) {
  const { element } = props
  const picture = <Drawn element={element} caption={Node.string(element)} />
  return <FigureView {...props} words={words} isWide picture={picture} />
}

function Drawn({ element, caption }: Pick<Props, 'element'> & { readonly caption: string }) {
  const chart = resolvedStore.use((state) => chartText(state, element))
  const language = resolvedStore.use((state) => state.language)
  if (!chart?.model) {
    const fault = element.chart === 'risk' ? words.emptyRisk : words.empty
    return (
      <p className={styles.missing}>
        <ChartNoAxesColumn aria-hidden />
        {chart ? fault : words.missingTable}
      </p>
    )
  }
  const { model, alt } = chart
  if (model.kind === 'risk') return <RiskTable matrix={model} alt={alt} language={language} />
  return (
    <>
      <ChartPicture chart={model} size={element.size ?? 'full'} alt={alt} />
      <ChartFigures chart={model} caption={caption} />
    </>
  )
}
