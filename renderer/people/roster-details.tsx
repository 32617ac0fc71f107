import { Transforms } from 'slate'
import type { BlockId } from '../../shared/base/id.ts'
import { type PeopleShown, peopleShown } from '../../shared/report/report.ts'
import styles from '../inspector/inspector.module.css'
import { text } from '../text/text.ts'
import { Select } from '../ui/select.tsx'
import { useTextRevision } from '../workspace/use-text-revision.ts'
import { findBlock } from './find-block.ts'
import { OpenPeople } from './open-people.tsx'

const words = text.people.roster

/** Whom a roster shows. */
export function RosterDetails({ block: id }: { readonly block: BlockId }) {
  useTextRevision()
  const found = findBlock(id, 'people')
  if (!found) return <p className={styles.hint}>{text.people.gone}</p>
  const { editor, index, block } = found
  return (
    <>
      <div className={styles.form}>
        <Select<PeopleShown>
          label={words.show}
          value={block.show}
          options={peopleShown.map((value) => ({ value, label: words.shown[value] }))}
          onChange={(show) => Transforms.setNodes(editor, { show }, { at: [index] })}
        />
      </div>
      <OpenPeople />
      <p className={styles.hint}>{words.hint}</p>
    </>
  )
}
