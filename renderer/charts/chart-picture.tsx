import { useId, useMemo } from 'react'
import type { SeriesChart } from '../../shared/charts/chart.ts'
import { drawChart } from '../../shared/charts/draw-chart.ts'
import { type Shape, SLANT } from '../../shared/charts/drawing.ts'
import styles from './charts.module.css'

/** Pixels at normal zoom; the picture grows and shrinks with the page. */
const widths = { full: 640, half: 320 } as const

type Props = {
  readonly chart: SeriesChart
  readonly size: keyof typeof widths
  readonly alt: string
}

/** A chart drawn for the screen, in the colours of the light or the dark theme. */
export function ChartPicture({ chart, size, alt }: Props) {
  const patterns = useId()
  const { width, height, shapes } = useMemo(() => drawChart(chart, widths[size]), [chart, size])
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={alt}
    >
      <Patterns id={patterns} />
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes are drawn anew as a whole, and hold no state.
        <ShapeView key={index} shape={shape} patterns={patterns} />
      ))}
    </svg>
  )
}

const COLORS = 8
/** Of every two colours the second has a pattern as well, so that they are told apart without colours. */
const patternTurns: Readonly<Record<number, number>> = { 1: 45, 3: -45, 5: 90, 7: 0 }

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {Object.entries(patternTurns).map(([color, turn]) => (
        <pattern
          key={color}
          id={`${id}-${color}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${turn})`}
          data-color={color}
          className={styles.pattern}
        >
          <rect className={styles.ground} width="6" height="6" />
          <path className={styles.stripe} d="M1.5 0v6" />
        </pattern>
      ))}
    </defs>
  )
}

function ShapeView({ shape, patterns }: { readonly shape: Shape; readonly patterns: string }) {
  switch (shape.kind) {
    case 'rule':
      return <path className={styles[`${shape.role}Rule`]} d={shape.path} />
    case 'area': {
      const color = shape.series % COLORS
      const isPatterned = color in patternTurns
      return (
        <path
          className={styles.area}
          data-color={color}
          d={shape.path}
          {...(isPatterned && { style: { fill: `url(#${patterns}-${color})` } })}
        />
      )
    }
    case 'line':
    case 'marker':
      return (
        <path
          className={styles[shape.kind]}
          data-color={shape.series % COLORS}
          data-dash={shape.series % 4}
          d={shape.path}
        />
      )
    case 'text':
      return (
        <text
          className={styles[`${shape.role}Text`]}
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          {...(shape.isSlanted && { transform: `rotate(${-SLANT} ${shape.x} ${shape.y})` })}
        >
          {shape.text}
        </text>
      )
  }
}
