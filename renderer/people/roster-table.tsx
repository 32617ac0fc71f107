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
          <RosterRow key={id} cells={cells} />
        ))}
      </tbody>
    </table>
  )
}

function RosterRow({ cells: [name, ...others] }: { readonly cells: ReadonlyArray<string> }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {others.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row are their places.
        <td key={index}>{cell}</td>
      ))}
    </tr>
  )
}
