import type { ResolvedContact, ResolvedSignatures } from '../../shared/report/resolve-people.ts'
import styles from './print.module.css'

export function PrintContact({ contact }: { readonly contact: ResolvedContact }) {
  return (
    <address className={styles.contact}>
      {contact.lines.map(({ about, label, text, url }) => (
        <p key={about}>
          {label !== '' && `${label}: `}
          {url ? <a href={url}>{text}</a> : text}
        </p>
      ))}
    </address>
  )
}

/** Place, date and a line for each who signs, together on a page. */
export function PrintSignatures({ signatures }: { readonly signatures: ResolvedSignatures }) {
  const { place, date, signers, signed } = signatures
  return (
    <div className={styles.signatures}>
      <p>{[place, date].filter((part) => part !== '').join(', ')}</p>
      <ul>
        {signers.map(({ id, name, role }) => (
          <li key={id}>
            {name}
            <span>{role}</span>
          </li>
        ))}
      </ul>
      {signed !== '' && <p>{signed}</p>}
    </div>
  )
}
