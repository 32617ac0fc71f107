import { File, FileSpreadsheet, FileText, Folder } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { FolderListing } from '../../shared/contract/values.ts'
import { text as texts } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './file-dialog.module.css'

const text = texts.fileDialog

export type FolderEntry = FolderListing['entries'][number]

type FolderListProps = {
  readonly listing: FolderListing | null
  readonly emptyText: string
  readonly selected: FolderEntry | null
  readonly hasFirstFocus: boolean
  readonly onSelect: (entry: FolderEntry | null) => void
  /** Double click or Enter. */
  readonly onAct: (entry: FolderEntry) => void
}

/** The folders and files of one folder, folders first. */
export function FolderList(props: FolderListProps) {
  const { listing, emptyText, selected, hasFirstFocus, onSelect, onAct } = props
  const entries = listing ? sorted(listing.entries) : []
  const find = (token: unknown) => entries.find((entry) => entry.token === token) ?? null
  return (
    <ListBox
      className={classNames(styles.list)}
      aria-label={text.contents}
      autoFocus={hasFirstFocus}
      items={entries.map((entry) => ({ ...entry, id: entry.token }))}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected ? [selected.token] : []}
      onSelectionChange={(keys) => onSelect(keys === 'all' ? null : find([...keys][0]))}
      onAction={(key) => {
        const entry = find(key)
        if (entry) onAct(entry)
      }}
      renderEmptyState={() => <p className={styles.empty}>{listing ? emptyText : text.reading}</p>}
    >
      {(entry) => (
        <ListBoxItem
          className={classNames(styles.entry)}
          textValue={entry.name}
          aria-label={entry.kind === 'folder' ? text.isFolder(entry.name) : entry.name}
        >
          <EntryIcon entry={entry} />
          <span className={styles.entryName}>{entry.name}</span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function EntryIcon({ entry }: { readonly entry: FolderEntry }) {
  if (entry.kind === 'folder') return <Folder aria-hidden className={styles.folderIcon} />
  if (/\.(xlsx|xlsm|xlsb|xls|ods|csv)$/i.test(entry.name)) return <FileSpreadsheet aria-hidden />
  return /\.(beretning|docx)$/i.test(entry.name) ? <FileText aria-hidden /> : <File aria-hidden />
}

const order = new Intl.Collator('nb-NO', { numeric: true })

function sorted(entries: ReadonlyArray<FolderEntry>): ReadonlyArray<FolderEntry> {
  return [...entries].sort(
    (a, b) =>
      Number(a.kind === 'file') - Number(b.kind === 'file') || order.compare(a.name, b.name),
  )
}
