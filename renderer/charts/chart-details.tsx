import type { BlockId, TableId } from '../../shared/base/id.ts'
import { type ChartKind, chartKinds, type SeriesFrom } from '../../shared/charts/chart.ts'
import { shownParts } from '../../shared/charts/chart-model.ts'
import { phrases } from '../../shared/language/phrases.ts'
import { tablesInOrder } from '../../shared/report/tables-in-order.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import { putProperties } from '../editor/put-properties.ts'
import { fieldNames } from '../find/field-of-text.ts'
import styles from '../inspector/inspector.module.css'
import { type FoundBlock, findBlock } from '../people/find-block.ts'
import { reportStore } from '../stores/report-store.ts'
import { chartText, resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Select } from '../ui/select.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { WrittenField } from '../ui/written-field.tsx'
import { useTextRevision } from '../workspace/use-text-revision.ts'
import { ChartLeftOut } from './chart-left-out.tsx'
import { PartChoices } from './part-choices.tsx'

type Found = FoundBlock<'chart'>
type Chart = Found['block']
type Change = { readonly [K in keyof Chart]?: Chart[K] | undefined }

const words = text.charts

/** What a chart is drawn from, how, and what is said to those who cannot see it. */
export function ChartDetails({ block: id }: { readonly block: BlockId }) {
  useTextRevision()
  const number = resolvedStore.use((state) => state.numbering.figures.get(id))
  const language = resolvedStore.use((state) => state.language)
  const found = findBlock(id, 'chart')
  const table = reportStore.use((state) => (found ? state.tables[found.block.table] : undefined))
  if (!found) return <p className={styles.hint}>{words.gone}</p>
  return (
    <>
      {number !== undefined && (
        <p className={styles.name}>{`${phrases[language].figure} ${number}`}</p>
      )}
      <div className={styles.form}>
        <Source found={found} />
        <ChartLeftOut block={found.block} />
        {table && <Parts found={found} table={table} />}
        <Select
          label={words.width}
          value={found.block.size ?? 'full'}
          options={(['full', 'half'] as const).map((value) => ({
            value,
            label: words.widths[value],
          }))}
          onChange={(size) => put(found, { size: size === 'half' ? size : undefined })}
        />
        <Description found={found} />
      </div>
      <p className={styles.hint}>{words.hint}</p>
    </>
  )
}

function put({ editor, index }: Found, change: Change): void {
  putProperties<Chart>(editor, index, change)
}

/** The table and the kind. In another table other rows and columns have the figures. */
function Source({ found }: { readonly found: Found }) {
  const { block } = found
  const report = resolvedStore.use((state) => state.report)
  const tables = tablesInOrder(report)
  return (
    <>
      <Select<ChartKind>
        label={words.kind}
        value={block.chart}
        options={chartKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(chart) => put(found, { chart })}
      />
      <Select<TableId>
        label={words.table}
        value={block.table}
        options={tables.map((table) => ({ value: table.id, label: table.caption ?? table.title }))}
        onChange={(table) => put(found, { table, rows: undefined, columns: undefined })}
      />
    </>
  )
}

function Parts({ found, table }: { readonly found: Found; readonly table: TypedTable }) {
  const { block } = found
  const shown = shownParts(table, block)
  const isRisk = block.chart === 'risk'
  return (
    <>
      {!isRisk && block.chart !== 'pie' && (
        <Select<SeriesFrom | 'auto'>
          label={words.series}
          value={block.series ?? 'auto'}
          options={(['auto', 'rows', 'columns'] as const).map((value) => ({
            value,
            label: words.seriesFrom[value],
          }))}
          onChange={(series) => put(found, { series: series === 'auto' ? undefined : series })}
        />
      )}
      <PartChoices
        label={words.rows}
        parts={table.rows.flatMap(({ id, label, role }) =>
          role === 'group' || role === 'text' ? [] : [{ id, name: label }],
        )}
        chosen={
          isRisk && !block.rows ? table.rows.map(({ id }) => id) : shown.rows.map(({ id }) => id)
        }
        onChange={(rows) => put(found, { rows })}
      />
      {!isRisk && (
        <PartChoices
          label={words.columns}
          parts={table.columns.map(({ id, header }) => ({ id, name: header.join(' ') }))}
          chosen={shown.columns.map(({ id }) => id)}
          onChange={(columns) => put(found, { columns })}
        />
      )}
    </>
  )
}

function Description({ found }: { readonly found: Found }) {
  const { block, editor } = found
  const alt = resolvedStore.use((state) => chartText(state, block)?.alt ?? '')
  const isAutomatic = block.alt === undefined
  const [draft, setDraft] = useDraft(alt, (written) => put(found, { alt: written }))
  return (
    <>
      <label>
        <span className={styles.label}>{words.alt}</span>
        <WrittenField
          key={block.id}
          name={fieldNames.alt(block.id)}
          value={draft}
          className={styles.area}
        >
          <textarea
            className={styles.area}
            spellCheck={false}
            readOnly={isAutomatic}
            value={draft}
            onKeyDown={(event) => {
              if (event.key === 'Escape') focusEditor(editor)
            }}
            onChange={(event) => setDraft(event.target.value.replaceAll('\n', ' '))}
          />
        </WrittenField>
      </label>
      <Checkbox
        isSelected={isAutomatic}
        onChange={(isOn) => put(found, { alt: isOn ? undefined : alt })}
      >
        {words.fromFigures}
      </Checkbox>
      <p className={styles.soft}>{words.fromFiguresHint}</p>
    </>
  )
}
