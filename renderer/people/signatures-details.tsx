import { Transforms } from 'slate'
import type { BlockId } from '../../shared/base/id.ts'
import { type IsoDate, shortDate } from '../../shared/language/dates.ts'
import { type Signing, signingOf } from '../../shared/report/people.ts'
import type { Person } from '../../shared/report/person.ts'
import type { BlockElement } from '../editor/slate-types.ts'
import styles from '../inspector/inspector.module.css'
import { text } from '../text/text.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTextRevision } from '../workspace/use-text-revision.ts'
import { DateField } from './date-field.tsx'
import { type FoundBlock, findBlock } from './find-block.ts'
import { OpenPeople } from './open-people.tsx'
import own from './people.module.css'
import { usePeople } from './people-changes.ts'

type SignedBy = 'board' | 'chiefExecutive'

const words = text.people.signatures

/** Where and when the report is signed, who signs, and who does not and why. */
export function SignaturesDetails({ block: id }: { readonly block: BlockId }) {
  useTextRevision()
  const people = usePeople()
  const found = findBlock(id, 'signatures')
  if (!found) return <p className={styles.hint}>{text.people.gone}</p>
  const { editor, index, block } = found
  const { signers, others } = signingOf(people, block)
  return (
    <>
      <div className={styles.form}>
        <TextField
          label={words.place}
          value={block.place}
          onChange={(place) => Transforms.setNodes(editor, { place }, { at: [index] })}
        />
        <DateField
          key={id}
          label={words.date}
          value={block.date ?? null}
          draftKey={id}
          description={text.people.dateHint}
          onChange={(date) => setDate(found, date)}
        />
        <Select<SignedBy>
          label={words.by}
          value={block.by ?? 'board'}
          options={(['board', 'chiefExecutive'] as const).map((value) => ({
            value,
            label: words.signedBy[value],
          }))}
          onChange={(by) => setBy(found, by)}
        />
        {block.date === undefined && <Notice tone="warning">{words.undated}</Notice>}
      </div>
      <OpenPeople />
      <section className={styles.part}>
        <h3>{words.signing(signers.length)}</h3>
        <ul className={own.names}>
          {signers.map((person) => (
            <li key={person.id}>{person.name}</li>
          ))}
        </ul>
      </section>
      {people.length > 0 && <NotSigning others={others} />}
    </>
  )
}

function NotSigning({ others }: Pick<Signing, 'others'>) {
  return (
    <section className={styles.part}>
      <h3>{words.notSigning}</h3>
      {others.length === 0 && <p className={styles.soft}>{words.everyoneSigns}</p>}
      <ul className={own.names}>
        {others.map((other) => (
          <li key={other.person.id}>
            {other.person.name.trim() || text.people.unnamed}
            <span>{reasonText(other)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function reasonText({ person, reason }: Signing['others'][number]): string {
  const role = text.people.roles[person.role]
  if (reason === 'later') return `${role}, ${words.reasons.later(dayOf(person.from))}`
  if (reason === 'left') return `${role}, ${words.reasons.left(dayOf(person.to))}`
  return `${role}, ${words.reasons[reason]}`
}

function dayOf(date: Person['from']): string {
  return date === null ? '' : shortDate(date)
}

function setDate({ editor, index }: FoundBlock<'signatures'>, date: IsoDate | null): void {
  if (date !== null) Transforms.setNodes(editor, { date }, { at: [index] })
  // Safe: Slate's types know only the properties that every block has.
  else Transforms.unsetNodes<BlockElement>(editor, 'date' as never, { at: [index] })
}

function setBy({ editor, index }: FoundBlock<'signatures'>, by: SignedBy): void {
  if (by !== 'board') Transforms.setNodes(editor, { by }, { at: [index] })
  // Safe: as above.
  else Transforms.unsetNodes<BlockElement>(editor, 'by' as never, { at: [index] })
}
