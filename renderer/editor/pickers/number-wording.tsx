import type { Fact } from '../../../shared/facts/fact.ts'
import type { LiveNumber, NumberStyle, NumberWording } from '../../../shared/report/report.ts'
import { resolveNumber } from '../../../shared/report/resolve-number.ts'
import { type Scale, scales } from '../../../shared/tables/typed-table.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import { Select } from '../../ui/select.tsx'
import styles from './pickers.module.css'

const words = text.editor.pick
const plainWordings = ['figure', 'unit', 'words'] as const
const changeWordings = ['sentence', 'noun', 'verb'] as const

export type NumberWordingProps = {
  readonly fact: Fact
  readonly number: LiveNumber
  readonly onStyle: (style: NumberStyle) => void
}

/** The ways a live number can be worded, each as it would stand in the text. */
export function NumberWordingChoice({ fact, number, onStyle }: NumberWordingProps) {
  const { style, derived } = number
  const isChange = derived?.kind === 'change' || derived?.kind === 'changePercent'
  const shown: ReadonlyArray<NumberWording> = isChange
    ? [...plainWordings, ...changeWordings]
    : plainWordings
  return (
    <>
      <fieldset className={styles.wordings}>
        <legend>{words.wording}</legend>
        {shown.map((wording) => (
          <label key={wording} className={styles.wording} data-chosen={wording === style.wording}>
            <input
              type="radio"
              name="wording"
              checked={wording === style.wording}
              onChange={() => onStyle({ ...style, wording })}
            />
            <Sample number={{ ...number, style: fitStyle(fact, { ...style, wording }) }} />
            <span className={styles.hint}>{words.wordings[wording]}</span>
          </label>
        ))}
      </fieldset>
      {canScale(fact, number) && (
        <Select
          label={words.scale}
          labelPlace="beside"
          value={String(style.scale ?? 'own')}
          options={[
            { value: 'own', label: words.scaleOwn },
            ...scales.map((scale) => ({ value: String(scale), label: words.scales[scale] })),
          ]}
          onChange={(value) => onStyle(withScale(style, value))}
        />
      )}
    </>
  )
}

function Sample({ number }: { readonly number: LiveNumber }) {
  const shown = resolvedStore.use(
    ({ ledger, language }) => resolveNumber(ledger, number, language).text,
  )
  return <span className={styles.sample}>{shown}</span>
}

function withScale(style: NumberStyle, value: string): NumberStyle {
  const { scale: _scale, ...rest } = style
  const scale = scales.find((one): one is Scale => String(one) === value)
  return scale ? { ...rest, scale } : rest
}

function canScale(fact: Fact, { derived }: Pick<LiveNumber, 'derived'> = {}): boolean {
  const isRatio = derived?.kind === 'changePercent' || derived?.kind === 'share'
  return !isRatio && (fact.unit === 'NOK' || fact.scale !== 1)
}

/** A scale chosen for an amount in kroner means nothing for a percentage. */
export function fitStyle(fact: Fact, style: NumberStyle): NumberStyle {
  return canScale(fact) ? style : withScale(style, 'own')
}
