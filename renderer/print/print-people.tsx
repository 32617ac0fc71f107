import type {
  ResolvedContact,
  ResolvedRoster,
  ResolvedSignatures,
} from '../../shared/report/resolve-people.ts'
import styles from './print.module.css'
import tables from './print-table.module.css'

export function PrintRoster({ roster }: { readonly roster: ResolvedRoster }) {
  const { title, heads, rows } = roster
  return (
    <table className={tables.table} aria-label={title}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...others]) => (
          <tr key={[name, ...others].join()}>
            <th scope="row">{name}</th>
            {others.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row are their places.
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function PrintContact({ contact }: { readonly contact: ResolvedContact }) {
  return (
    <address className={styles.contact}>
      {contact.lines.map(({ label, text, url }) => (
        <p key={label + text}>
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
        {signers.map(({ name, role }) => (
          <li key={name}>
            {name}
            <span>{role}</span>
          </li>
        ))}
      </ul>
      {signed !== '' && <p>{signed}</p>}
    </div>
  )
}
