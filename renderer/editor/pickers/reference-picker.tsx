import { useMemo, useState } from 'react'
import {
  pageText,
  type ReferenceTarget,
  referenceTargets,
} from '../../../shared/report/references.ts'
import type { ReferenceChip } from '../../../shared/report/report.ts'
import { leaveDialog } from '../../commands/leave-dialog.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import { SearchList } from '../../workspace/search-list.tsx'
import { insertChip } from '../with-chips.ts'
import { PickerDialog } from './picker-dialog.tsx'
import styles from './pickers.module.css'

const words = text.editor.refer

type Show = ReferenceChip['show']

/** Finds a chapter, heading or table and refers to it in the text. */
export function ReferencePicker() {
  const report = resolvedStore.use((state) => state.report)
  const numbering = resolvedStore.use((state) => state.numbering)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [show, setShow] = useState<Show>('label-number')
  const targets = useMemo(() => referenceTargets(report, numbering), [report, numbering])
  const shown = targets.filter((target) => matches(target, query))
  const current = shown.find((target) => target.id === chosen) ?? shown[0]
  const accept = (id: string | undefined): void => {
    const target = shown.find((one) => one.id === id)
    if (!target) return
    const { id: to } = target
    leaveDialog((editor) =>
      insertChip(editor, { type: 'reference', target: to, show, children: [{ text: '' }] }),
    )
  }
  return (
    <PickerDialog
      size="medium"
      words={words}
      canInsert={current !== undefined}
      onInsert={() => accept(current?.id)}
      onCancel={() => leaveDialog()}
    >
      <SearchList
        label={words.search}
        placeholder={words.search}
        query={query}
        onQuery={setQuery}
        chosen={current?.id ?? null}
        onChoose={setChosen}
        onAccept={accept}
        none={words.none}
        items={shown.map((target) => ({ id: target.id, content: <Target target={target} /> }))}
      />
      {current && <ShowChoice target={current} show={show} onShow={setShow} />}
    </PickerDialog>
  )
}

function Target({ target }: { readonly target: ReferenceTarget }) {
  return (
    <span className={styles.target}>
      <span className={styles.targetTitle}>{target.title}</span>
      <span className={styles.targetLabel}>{target.labelNumber}</span>
    </span>
  )
}

type ShowChoiceProps = {
  readonly target: ReferenceTarget
  readonly show: Show
  readonly onShow: (show: Show) => void
}

function ShowChoice({ target, show, onShow }: ShowChoiceProps) {
  const pageOf = resolvedStore.use((state) => state.pageOf[target.id])
  const language = resolvedStore.use((state) => state.language)
  const samples: ReadonlyArray<readonly [Show, string, string]> = [
    ['label-number', target.labelNumber, words.labelNumber],
    ['title', target.title, words.titleOnly],
    ['page', pageText(language, pageOf), pageOf === undefined ? words.page : words.pageKnown],
  ]
  return (
    <div className={styles.choices}>
      <fieldset className={styles.wordings}>
        <legend>{words.show}</legend>
        {samples.map(([one, sample, hint]) => (
          <label key={one} className={styles.wording} data-chosen={one === show}>
            <input type="radio" name="show" checked={one === show} onChange={() => onShow(one)} />
            <span className={styles.sample}>{sample}</span>
            <span className={styles.hint}>{hint}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}

function matches(target: ReferenceTarget, query: string): boolean {
  const text = `${target.title} ${target.labelNumber}`.toLocaleLowerCase('nb')
  return query
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
