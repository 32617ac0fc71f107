import { ArrowDown, ArrowUp, Plus, TriangleAlert } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { isId, type PersonId } from '../../shared/base/id.ts'
import type { Person } from '../../shared/report/person.ts'
import { periodText } from '../../shared/report/resolve-people.ts'
import { text } from '../text/text.ts'
import { windowLanguage } from '../text/window-language.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { dateDrafts } from './date-drafts.ts'
import { hasFault } from './has-fault.ts'
import styles from './people.module.css'
import { movePerson, sortPeople } from './people-changes.ts'

type Props = {
  readonly people: ReadonlyArray<Person>
  readonly chosen: Person | null
  readonly onChoose: (id: PersonId) => void
  readonly onAdd: () => void
}

const words = text.people

/** Everyone in the registry, in the order they are listed, and what can be done with the list. */
export function PeopleList({ people, chosen, onChoose, onAdd }: Props) {
  const index = people.findIndex(({ id }) => id === chosen?.id)
  const move = (by: 1 | -1) => chosen && movePerson(chosen.id, by)
  return (
    <div className={styles.side}>
      {people.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ListBox
          aria-label={words.list}
          className={classNames(styles.list)}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen ? [chosen.id] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (isId('p', key)) onChoose(key)
          }}
        >
          {people.map((person) => (
            <PersonItem key={person.id} person={person} />
          ))}
        </ListBox>
      )}
      <div className={styles.tools}>
        <Button icon={<Plus aria-hidden />} onPress={onAdd}>
          {words.add}
        </Button>
        <IconButton
          label={words.moveUp}
          icon={<ArrowUp aria-hidden />}
          isDisabled={index <= 0}
          onPress={() => move(-1)}
        />
        <IconButton
          label={words.moveDown}
          icon={<ArrowDown aria-hidden />}
          isDisabled={index === -1 || index === people.length - 1}
          onPress={() => move(1)}
        />
        <Button look="quiet" isDisabled={people.length < 2} onPress={sortPeople}>
          {words.sort}
        </Button>
      </div>
    </div>
  )
}

function PersonItem({ person }: { readonly person: Person }) {
  const isFaulty = dateDrafts.use((state) => hasFault(person, state.drafts))
  const name = person.name.trim() || words.unnamed
  const period = periodText(person, windowLanguage)
  const about = [words.roles[person.role], period].filter((part) => part !== '').join(' · ')
  return (
    <ListBoxItem id={person.id} textValue={name} className={classNames(styles.item)}>
      <span className={styles.itemName}>{name}</span>
      <span className={styles.itemRole}>{about}</span>
      {isFaulty && (
        <span className={styles.fault}>
          <TriangleAlert aria-hidden />
          {words.faulty}
        </span>
      )}
    </ListBoxItem>
  )
}
