import { useState } from 'react'
import { type CellRange, parseRange } from '../../shared/excel/cell-address.ts'
import type { SheetPart } from '../../shared/excel/workbook.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './import-dialog.module.css'

const text = texts.workbook

type PartBarProps = {
  readonly part: SheetPart
  /** Whether a part is being read just now. */
  readonly isBusy: boolean
  /** Shows the rows of a range, wherever in the sheet they are. */
  readonly onShow: (range: CellRange) => void
}

/** Says which rows of a large sheet are shown, and takes the range to show instead. */
export function PartBar({ part, isBusy, onShow }: PartBarProps) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const show = () => {
    const range = parseRange(typed)
    if (range && range.top <= part.lastRow) onShow(range)
    else setFault(range ? text.noSuchRow(part.lastRow + 1) : text.rangeWrong)
  }
  return (
    <div className={styles.partBar}>
      <p className={styles.soft}>
        {text.rowsShown(part.top + 1, part.bottom + 1, part.lastRow + 1)}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter is heard for the field inside. */}
      <div
        onKeyDown={(event) => {
          if (event.key === 'Enter') show()
        }}
      >
        <TextField
          label={text.showRange}
          isInline
          value={typed}
          onChange={(value) => {
            setTyped(value)
            setFault(null)
          }}
          fault={fault}
        />
      </div>
      <Button onPress={show} isDisabled={isBusy || typed.trim() === ''}>
        {isBusy ? text.fetching : text.show}
      </Button>
    </div>
  )
}
