import { type RenderElementProps, useSelected } from 'slate-react'
import type { SignaturesBlock } from '../../../shared/report/report.ts'
import { resolveSignatures } from '../../../shared/report/resolve-people.ts'
import { reportStore } from '../../stores/report-store.ts'
import { text } from '../../text/text.ts'
import styles from './people.module.css'

type Props = Omit<RenderElementProps, 'element'> & {
  readonly element: Pick<SignaturesBlock, 'id' | 'place' | 'date' | 'by'>
}

const words = text.people.signatures

/** Place, date and a line for each who signs. */
export function SignaturesView({ attributes, children, element }: Props) {
  const isSelected = useSelected()
  const settings = reportStore.use((state) => state.settings)
  const status = reportStore.use((state) => state.status)
  const { place, date, signers, signed } = resolveSignatures(element, settings, status)
  return (
    <div {...attributes}>
      <div contentEditable={false} className={styles.block} data-selected={isSelected || undefined}>
        <p className={styles.place}>
          {place === '' ? '' : `${place}, `}
          {date === '' ? <span className={styles.blank}>{words.noDate}</span> : date}
        </p>
        {signers.length === 0 ? (
          <p className={styles.empty}>{words.empty}</p>
        ) : (
          <ul className={styles.signers} aria-label={words.label}>
            {signers.map(({ id, name, role }) => (
              <li key={id} data-person={id}>
                {name}
                <span className={styles.role}>{role}</span>
              </li>
            ))}
          </ul>
        )}
        {signed !== '' && <p className={styles.signed}>{signed}</p>}
      </div>
      {children}
    </div>
  )
}
