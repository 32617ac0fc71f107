import { useMemo, useState } from 'react'
import type { Language } from '../../shared/language/language.ts'
import type { TableTemplate, TableTemplateGroup } from '../../shared/tables/table-template.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { SearchList } from '../workspace/search-list.tsx'
import styles from './new-table-dialog.module.css'
import { findOffers, type TableOffer, tableOffers } from './table-offers.ts'
import { TemplatePreview } from './template-preview.tsx'

const words = text.newTable

export type NewTableDialogProps = {
  readonly groups: ReadonlyArray<TableTemplateGroup>
  readonly year: number
  /** Of the report, and so of the table. */
  readonly language: Language
  readonly failure: string | null
  readonly onInsert: (templates: ReadonlyArray<TableTemplate>) => void
  readonly onCancel: () => void
}

/** Offers a table of every kind, shown as it will be. */
export function NewTableDialog(props: NewTableDialogProps) {
  const { groups, year, language, failure, onInsert, onCancel } = props
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const offers = useMemo(() => tableOffers(groups, year), [groups, year])
  const shown = findOffers(offers, query)
  const current = shown.find(({ id }) => id === chosen) ?? shown[0] ?? null
  const insert = (offer: TableOffer | null | undefined): void => {
    if (offer) onInsert(offer.templates)
  }
  return (
    <Dialog
      title={words.title}
      size="large"
      onClose={onCancel}
      footer={
        <>
          <Button look="quiet" onPress={onCancel}>
            {words.cancel}
          </Button>
          <Button look="primary" isDisabled={current === null} onPress={() => insert(current)}>
            {insertText(current)}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Notice tone="error" isAnnounced>
          {failure}
        </Notice>
      )}
      <div className={styles.panes}>
        <SearchList
          label={words.search}
          placeholder={words.search}
          query={query}
          onQuery={(value) => {
            setQuery(value)
            setChosen(null)
          }}
          chosen={current?.id ?? null}
          onChoose={setChosen}
          onAccept={(id) => insert(shown.find((offer) => offer.id === id))}
          none={offers.length === 0 ? '' : words.none}
          isTall
          items={shown.map((offer) => ({
            id: offer.id,
            group: offer.group,
            content: <OfferLine offer={offer} />,
          }))}
        />
        {current && (
          <TemplatePreview
            key={current.id}
            title={current.title}
            templates={current.templates}
            year={year}
            language={language}
          />
        )}
      </div>
    </Dialog>
  )
}

function OfferLine({ offer }: { readonly offer: TableOffer }) {
  const { title, description, templates } = offer
  return (
    <span className={styles.offer}>
      <span className={styles.title}>{title}</span>
      {templates.length > 1 && (
        <span className={styles.count}>{words.count(templates.length)}</span>
      )}
      <span className={styles.description}>{description}</span>
    </span>
  )
}

function insertText(offer: TableOffer | null): string {
  const count = offer?.templates.length ?? 1
  return count === 1 ? words.insert : words.insertMany(count)
}
