import { type ExportChoices, type TableLayout, tableLayouts } from '../../shared/contract/values.ts'
import { text as texts } from '../text/text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Select } from '../ui/select.tsx'
import styles from './export-dialog.module.css'

const text = texts.exportDialog

export type ExportChoicesProps = {
  readonly choices: ExportChoices
  /** Whether a table of the report has a head of more than one line; else there is nothing to choose about it. */
  readonly hasTallHeads: boolean
  readonly onChoose: (choices: Partial<ExportChoices>) => void
}

/** What a person chooses about the Word file. */
export function ExportChoiceFields({ choices, hasTallHeads, onChoose }: ExportChoicesProps) {
  return (
    <>
      <div>
        <Checkbox
          isSelected={choices.pageNumbers}
          onChange={(pageNumbers) => onChoose({ pageNumbers })}
        >
          {text.pageNumbers}
        </Checkbox>
        {!choices.pageNumbers && <p className={styles.line}>{text.pageNumbersHint}</p>}
      </div>
      {hasTallHeads && (
        <div>
          <Select<TableLayout>
            label={text.tableLayout}
            value={choices.tableLayout}
            options={tableLayouts.map((value) => ({ value, label: text.tableLayouts[value] }))}
            onChange={(tableLayout) => onChoose({ tableLayout })}
          />
          {choices.tableLayout === 'merged' && <p className={styles.line}>{text.mergedHint}</p>}
        </div>
      )}
    </>
  )
}
