import { useMemo } from 'react'
import { countingIdSource } from '../../shared/base/id.ts'
import type { Language } from '../../shared/language/language.ts'
import { resolveTable } from '../../shared/report/resolve-table.ts'
import type { ResolvedTable } from '../../shared/report/resolved.ts'
import { type TableTemplate, tableFromTemplate } from '../../shared/tables/table-template.ts'
import { TableFootnotes } from '../grid/table-parts.tsx'
import { TableView } from '../grid/table-view.tsx'
import { text } from '../text/text.ts'
import styles from './new-table-dialog.module.css'

type Props = {
  readonly title: string
  readonly templates: ReadonlyArray<TableTemplate>
  readonly year: number
  readonly language: Language
}

/** The tables as they will stand in the report, with nothing filled in. */
export function TemplatePreview({ title, templates, year, language }: Props) {
  const tables = useMemo(() => {
    const ids = countingIdSource()
    return templates.map((template) =>
      resolveTable(tableFromTemplate(template, { year, language }, ids), 0, language),
    )
  }, [templates, year, language])
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className={styles.preview} aria-label={text.newTable.previewOf(title)} tabIndex={0}>
      {tables.map((resolved) => (
        <PreviewedTable key={resolved.id} resolved={resolved} />
      ))}
    </section>
  )
}

function PreviewedTable({ resolved }: { readonly resolved: ResolvedTable }) {
  return (
    <figure className={styles.table}>
      <figcaption className={styles.caption}>
        <strong>{resolved.caption}</strong>
        {resolved.unitLine !== '' && <span className={styles.unit}>{resolved.unitLine}</span>}
      </figcaption>
      <TableView resolved={resolved} label={resolved.caption} />
      <TableFootnotes resolved={resolved} />
    </figure>
  )
}
