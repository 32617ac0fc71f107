import { assertNever } from '../../shared/base/assert.ts'
import type { BlockId } from '../../shared/base/id.ts'
import type { Language } from '../../shared/language/language.ts'
import type { ResolvedBlock, ResolvedListItem } from '../../shared/report/resolved.ts'
import { RosterTable } from '../people/roster-table.tsx'
import styles from './print.module.css'
import { printAnchor } from './print-anchor.ts'
import { PrintChart } from './print-chart.tsx'
import { groupByBox, groupLists, type ListNode, nestItems } from './print-groups.ts'
import { PrintImage } from './print-image.tsx'
import { PrintContact, PrintSignatures } from './print-people.tsx'
import { PrintRuns } from './print-runs.tsx'
import tables from './print-table.module.css'
import { PrintTable } from './print-table.tsx'

type BlocksProps = {
  readonly blocks: ReadonlyArray<ResolvedBlock>
  /** What each item of a numbered list counts. */
  readonly numbers: ReadonlyMap<BlockId, number>
  readonly language: Language
}

export function PrintBlocks({ blocks, numbers, language }: BlocksProps) {
  return groupByBox(blocks).map(({ box, blocks: inBox }) => {
    const groups = groupLists(inBox).map(([first, ...rest]) =>
      first?.kind === 'list-item' ? (
        <PrintList key={first.id} items={[first, ...rest].filter(isItem)} numbers={numbers} />
      ) : (
        first && <PrintBlock key={first.id} block={first} numbers={numbers} language={language} />
      ),
    )
    if (!box) return groups
    return (
      <aside key={inBox[0]?.id} className={styles.box} data-kind={box.kind}>
        {groups}
      </aside>
    )
  })
}

type BlockProps = Pick<BlocksProps, 'numbers' | 'language'> & { readonly block: ResolvedBlock }

function PrintBlock({ block, numbers, language }: BlockProps) {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.outlineLevel] ?? 'h6'
      return (
        <Heading id={printAnchor(block.id)}>
          {block.number !== '' && <span className={styles.number}>{block.number}</span>}
          <PrintRuns runs={block.runs} />
        </Heading>
      )
    }
    case 'paragraph':
    case 'lead':
    case 'attribution':
    case 'box-title':
      return (
        <p className={styles[block.kind]} id={printAnchor(block.id)}>
          <PrintRuns runs={block.runs} />
        </p>
      )
    case 'quote':
    case 'pull-quote':
      return (
        <blockquote className={styles[block.kind]}>
          <PrintRuns runs={block.runs} />
        </blockquote>
      )
    case 'big-number':
      return (
        <div className={styles.bigNumber}>
          <p className={styles.figure}>{block.number.text}</p>
          <p>
            <PrintRuns runs={block.runs} />
          </p>
        </div>
      )
    case 'list-item':
      return <PrintList items={[block]} numbers={numbers} />
    case 'mirror':
      return <PrintList items={block.items} numbers={numbers} />
    case 'image':
      return <PrintImage image={block} />
    case 'table':
      return <PrintTable id={block.id} resolved={block.table} />
    case 'people':
      return <RosterTable roster={block} className={tables.table} />
    case 'contact':
      return <PrintContact contact={block} />
    case 'signatures':
      return <PrintSignatures signatures={block} />
    case 'divider':
      return <hr className={styles.divider} />
    case 'page-break':
      return <div className={styles.pageBreak} />
    case 'chart':
      return <PrintChart chart={block} language={language} />
    // Nothing is printed while a table is missing.
    case 'missing-table':
      return null
    default:
      return assertNever(block, 'the printed report')
  }
}

/** A chapter's title is one to four levels deep, and its headings come below. */
const headings: Readonly<Record<number, 'h2' | 'h3' | 'h4' | 'h5' | 'h6'>> = {
  2: 'h2',
  3: 'h3',
  4: 'h4',
  5: 'h5',
  6: 'h6',
}

type ListProps = Pick<BlocksProps, 'numbers'> & {
  readonly items: ReadonlyArray<ResolvedListItem>
}

function PrintList({ items, numbers }: ListProps) {
  return <PrintLevel nodes={nestItems(items)} numbers={numbers} />
}

type LevelProps = Pick<BlocksProps, 'numbers'> & { readonly nodes: ReadonlyArray<ListNode> }

function PrintLevel({ nodes, numbers }: LevelProps) {
  const [first] = nodes
  if (!first) return null
  const List = first.item.list === 'bullet' ? 'ul' : 'ol'
  return (
    <List className={styles.list} data-level={first.item.level}>
      {nodes.map(({ item, children }) => (
        <li key={item.id} id={printAnchor(item.id)} value={numbers.get(item.id)}>
          <PrintRuns runs={item.runs} />
          <PrintLevel nodes={children} numbers={numbers} />
        </li>
      ))}
    </List>
  )
}

function isItem(block: ResolvedBlock): block is ResolvedListItem {
  return block.kind === 'list-item'
}
