import type { PersonId } from '../../shared/base/id.ts'
import type { ResolvedRoster } from '../../shared/report/resolve-people.ts'

type Props = { readonly roster: ResolvedRoster; readonly className: string | undefined }

/** Who served in the year: the same table on the screen and on paper. */
export function RosterTable({ roster: { title, heads, rows }, className }: Props) {
  return (
    <table className={className} aria-label={title}>
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
        {rows.map(({ id, cells }) => (
          <RosterRow key={id} person={id} cells={cells} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { readonly person: PersonId; readonly cells: ReadonlyArray<string> }

function RosterRow({ person, cells: [name, ...others] }: RowProps) {
  return (
    <tr data-person={person}>
      <th scope="row">{name}</th>
      {others.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row are their places.
        <td key={index}>{cell}</td>
      ))}
    </tr>
  )
}
