import { ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { TableWarning } from '../../shared/tables/typed-table.ts'
import { text as texts } from '../text/text.ts'
import { warningText } from '../text/warning-text.ts'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import importStyles from './import-dialog.module.css'
import styles from './remark-list.module.css'
import { remarkKey } from './remarks.ts'

const text = texts.workbook
const MOST_SHOWN = 40

type RemarkListProps = {
  readonly remarks: ReadonlyArray<TableWarning>
  readonly onShowCell: (cell: string) => void
  /** To the next doubtful cell, or the one before. */
  readonly onNext: (by: 1 | -1) => void
}

/** Why cells are marked, in words. */
export function RemarkList({ remarks, onShowCell, onNext }: RemarkListProps) {
  if (remarks.length === 0) return <p className={importStyles.soft}>{text.noRemarks}</p>
  const shown = remarks.slice(0, MOST_SHOWN)
  const hasCells = remarks.some(({ cell }) => cell !== null)
  return (
    <section className={styles.remarks} aria-label={text.remarkCount(remarks.length)}>
      <div className={styles.head}>
        <TriangleAlert aria-hidden />
        <strong>{text.remarkCount(remarks.length)}</strong>
        {hasCells && (
          <>
            <IconButton
              label={text.previousDoubtful}
              icon={<ChevronUp aria-hidden />}
              onPress={() => onNext(-1)}
            />
            <IconButton
              label={text.nextDoubtful}
              icon={<ChevronDown aria-hidden />}
              onPress={() => onNext(1)}
            />
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul tabIndex={0} aria-label={text.remarkCount(remarks.length)}>
        {shown.map((remark) => (
          <li key={remarkKey(remark)}>
            {remark.cell !== null && <CellButton cell={remark.cell} onShowCell={onShowCell} />}
            {warningText(remark)}
          </li>
        ))}
        {remarks.length > shown.length && (
          <li>{text.moreRemarks(remarks.length - shown.length)}</li>
        )}
      </ul>
    </section>
  )
}

type CellButtonProps = {
  readonly cell: string
  readonly onShowCell: (cell: string) => void
}

function CellButton({ cell, onShowCell }: CellButtonProps) {
  return (
    <>
      <Button
        className={classNames(styles.cellButton)}
        aria-label={text.showCell(cell)}
        onPress={() => onShowCell(cell)}
      >
        {cell}
      </Button>{' '}
    </>
  )
}
