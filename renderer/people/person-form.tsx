import { Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PersonId } from '../../shared/base/id.ts'
import { isBackwards } from '../../shared/report/people.ts'
import { type Person, type PersonRole, personRoles } from '../../shared/report/person.ts'
import { fieldNames } from '../find/field-of-text.ts'
import { history } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DateField } from './date-field.tsx'
import { dateKey } from './has-fault.ts'
import styles from './people.module.css'
import { changePerson, removePerson } from './people-changes.ts'
import type { RemovedPerson } from './removed-notice.tsx'

type Props = {
  readonly person: Person
  /** Just added: the keyboard goes to the name. */
  readonly isNew: boolean
  /** Enter in a field goes on with the next person. */
  readonly onAdd: () => void
  readonly onRemoved: (removed: RemovedPerson, next: PersonId | null) => void
}

const words = text.people

/** One person, to be changed. Everything typed is taken over at once. */
export function PersonForm({ person, isNew, onAdd, onRemoved }: Props) {
  const { id, name, title, role } = person
  const nameField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isNew && id) nameField.current?.focus()
  }, [id, isNew])
  const put = (patch: Partial<Omit<Person, 'id'>>): void => changePerson(id, patch)
  const remove = (): void => {
    const next = removePerson(id)
    onRemoved({ id, name: name.trim() || words.unnamed, mark: history.mark() }, next)
  }
  return (
    <form
      className={styles.form}
      aria-label={name.trim() || words.unnamed}
      onSubmit={(event) => {
        event.preventDefault()
        // Left first, so that a date is read for the one it was typed for.
        nameField.current?.focus()
        onAdd()
      }}
    >
      <TextField
        label={words.name}
        value={name}
        inputRef={nameField}
        fault={name.trim() === '' && !isNew ? words.nameMissing : null}
        onChange={(value) => put({ name: value })}
      />
      <Select<PersonRole>
        label={words.role}
        value={role}
        options={personRoles.map((value) => ({ value, label: words.roles[value] }))}
        onChange={(value) => put({ role: value })}
      />
      <TextField
        name={fieldNames.person(id)}
        label={words.personTitle}
        description={isManagement(role) ? words.titleHint.management : words.titleHint.board}
        value={title}
        onChange={(value) => put({ title: value })}
      />
      <Period person={person} />
      <div>
        <Button look="quiet" icon={<Trash2 aria-hidden />} onPress={remove}>
          {words.remove}
        </Button>
      </div>
      <button type="submit" hidden>
        {words.add}
      </button>
    </form>
  )
}

function Period({ person }: Pick<Props, 'person'>) {
  return (
    <>
      <div className={styles.dates}>
        {(['from', 'to'] as const).map((side) => (
          <DateField
            key={side}
            label={words[side]}
            value={person[side]}
            draftKey={dateKey(person, side)}
            description={words.dateHint}
            onChange={(date) => changePerson(person.id, { [side]: date })}
          />
        ))}
      </div>
      {isBackwards(person) && <Notice tone="warning">{words.backwards}</Notice>}
    </>
  )
}

function isManagement(role: PersonRole): boolean {
  return role === 'chiefExecutive' || role === 'seniorOfficer'
}
