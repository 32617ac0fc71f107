import { text } from '../text/text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import styles from './charts.module.css'

type Props<T extends string> = {
  readonly label: string
  readonly parts: ReadonlyArray<{ readonly id: T; readonly name: string }>
  readonly chosen: ReadonlyArray<T>
  /** Given in the order of the table, and never empty. */
  readonly onChange: (chosen: ReadonlyArray<T>) => void
}

/** Which rows or columns a chart shows. The last one stays: a chart of nothing says nothing. */
export function PartChoices<T extends string>({ label, parts, chosen, onChange }: Props<T>) {
  const isOnly = (id: T) => chosen.length === 1 && chosen[0] === id
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {parts.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={chosen.includes(id)}
          isDisabled={isOnly(id)}
          onChange={(isOn) =>
            onChange(
              parts.flatMap((part) =>
                (part.id === id ? isOn : chosen.includes(part.id)) ? part.id : [],
              ),
            )
          }
        >
          {name.trim() || text.charts.unnamed}
        </Checkbox>
      ))}
    </fieldset>
  )
}
