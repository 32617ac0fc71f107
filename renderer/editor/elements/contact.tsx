import { type RenderElementProps, useSelected } from 'slate-react'
import type { ContactBlock } from '../../../shared/report/report.ts'
import { resolveContact } from '../../../shared/report/resolve-people.ts'
import { reportStore } from '../../stores/report-store.ts'
import { text } from '../../text/text.ts'
import styles from './people.module.css'

type Props = Omit<RenderElementProps, 'element'> & { readonly element: Pick<ContactBlock, 'id'> }

/** How the organisation is reached; it is written in the details. */
export function ContactView({ attributes, children, element }: Props) {
  const isSelected = useSelected()
  const settings = reportStore.use((state) => state.settings)
  const { lines } = resolveContact(element.id, settings)
  return (
    <div {...attributes}>
      <div contentEditable={false} className={styles.block} data-selected={isSelected || undefined}>
        {lines.length === 0 ? (
          <p className={styles.empty}>{text.people.contact.empty}</p>
        ) : (
          <ul className={styles.contact} aria-label={text.people.contact.label}>
            {lines.map(({ about, label, text: words }) => (
              <li key={about} data-contact={about}>
                {label === '' ? words : `${label}: ${words}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      {children}
    </div>
  )
}
