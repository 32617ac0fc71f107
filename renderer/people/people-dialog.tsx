import { useEffect, useRef, useState } from 'react'
import type { PersonId } from '../../shared/base/id.ts'
import { leaveDialog } from '../commands/leave-dialog.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { dateDrafts } from './date-drafts.ts'
import { hasFault } from './has-fault.ts'
import { choosePerson, chosenPersonStore } from './open-person.ts'
import styles from './people.module.css'
import { addPerson, usePeople } from './people-changes.ts'
import { PeopleList } from './people-list.tsx'
import { PersonForm } from './person-form.tsx'
import { RemovedNotice, type RemovedPerson } from './removed-notice.tsx'

const words = text.people

/** The registry of people and roles: who is in it to the left, the chosen one to the right. */
export function PeopleDialog() {
  const people = usePeople()
  const drafts = dateDrafts.use((state) => state.drafts)
  const wanted = chosenPersonStore.use(({ person }) => person)
  const [newest, setNewest] = useState<PersonId | null>(null)
  const [removed, setRemoved] = useState<RemovedPerson | null>(null)
  const [broughtBack, setBroughtBack] = useState<RemovedPerson | null>(null)
  const columns = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that brought them back is gone, and the keyboard must not be lost with it.
    if (broughtBack) focusList(columns.current)
  }, [broughtBack])
  const chosen = people.find(({ id }) => id === wanted) ?? people[0] ?? null
  const faults = people.filter((person) => person.id !== chosen?.id && hasFault(person, drafts))
  const add = (): void => {
    const id = addPerson()
    choosePerson(id)
    setNewest(id)
  }
  const chooseListed = (id: PersonId): void => {
    setNewest(null)
    choosePerson(id)
  }
  return (
    <Dialog
      title={words.title}
      size="large"
      onClose={close}
      footer={
        <Button look="primary" onPress={close}>
          {words.done}
        </Button>
      }
    >
      <p className={styles.intro}>{words.intro}</p>
      {faults.length > 0 && <Notice tone="warning">{words.faults(faults.length)}</Notice>}
      <RemovedNotice
        removed={removed}
        onBack={(back) => {
          choosePerson(back.id)
          setBroughtBack(back)
        }}
      />
      <div className={styles.columns} ref={columns}>
        <PeopleList people={people} chosen={chosen} onChoose={chooseListed} onAdd={add} />
        {chosen && (
          <PersonForm
            person={chosen}
            isNew={chosen.id === newest}
            onAdd={add}
            onRemoved={(gone, next) => {
              setRemoved(gone)
              choosePerson(next)
            }}
          />
        )}
      </div>
    </Dialog>
  )
}

/** The next time it begins with the first again. */
function close(): void {
  leaveDialog()
  choosePerson(null)
}

function focusList(columns: HTMLElement | null): void {
  columns?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
}
