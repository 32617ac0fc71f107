import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { classNames } from '../ui/class-names.ts'
import styles from './search-list.module.css'

export type SearchItem = {
  readonly id: string
  readonly content: ReactNode
  /** The heading it stands under, together with those before and after it that have the same. */
  readonly group?: string
}

type SearchListProps = {
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly items: ReadonlyArray<SearchItem>
  /** Shown in place of the list when it is empty. */
  readonly none: string
  /** Shown under the list. */
  readonly more?: string
  /** Kept marked when the person moves on to the choices under the list. */
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** Enter, or a double press on an item. */
  readonly onAccept: (id: string) => void
  /** One press is enough: there is nothing to choose beside the item. */
  readonly acceptsOnPress?: boolean
  /** As high as the place it stands in. */
  readonly isTall?: boolean
}

/** A search field with its results under it: arrows choose, Enter accepts. */
export function SearchList(props: SearchListProps) {
  const { label, placeholder, query, onQuery, items, none, more, onChoose, onAccept } = props
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [fallback, setFallback] = useState<string | null>(null)
  const wanted = props.chosen ?? fallback
  const at = Math.max(
    0,
    items.findIndex((item) => item.id === wanted),
  )
  const current = items[at] ?? null
  const choose = (index: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))]
    if (!item) return
    setFallback(item.id)
    onChoose(item.id)
    list.current
      ?.querySelector(`[data-item="${CSS.escape(item.id)}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') choose(at + 1)
    else if (event.key === 'ArrowUp') choose(at - 1)
    else if (event.key === 'Enter' && current) onAccept(current.id)
    else return
    event.preventDefault()
  }
  return (
    <div className={classNames(styles.search, props.isTall && styles.tall)}>
      <Field
        label={label}
        placeholder={placeholder}
        query={query}
        onQuery={onQuery}
        listId={listId}
        currentId={current ? `${listId}-${at}` : undefined}
        onKey={handleKey}
      />
      <div className={styles.list} id={listId} role="listbox" aria-label={label} ref={list}>
        {inGroups(items).map((group) => (
          <Group key={`${group.name} ${group.first}`} name={group.name}>
            {group.items.map((item, index) => (
              <Option
                key={item.id}
                id={`${listId}-${group.first + index}`}
                item={item}
                isCurrent={item === current}
                onPress={() =>
                  props.acceptsOnPress ? onAccept(item.id) : choose(group.first + index)
                }
                onDoublePress={() => onAccept(item.id)}
              />
            ))}
          </Group>
        ))}
      </div>
      <p className={styles.note} role="status">
        {items.length === 0 ? none : more}
      </p>
    </div>
  )
}

type ItemGroup = {
  readonly name: string | undefined
  /** The place of its first item in the list. */
  readonly first: number
  readonly items: ReadonlyArray<SearchItem>
}

function inGroups(items: ReadonlyArray<SearchItem>): ReadonlyArray<ItemGroup> {
  const starts = items.flatMap(({ group }, index) =>
    index === 0 || group !== items[index - 1]?.group ? [index] : [],
  )
  return starts.map((first, index) => ({
    name: items[first]?.group,
    first,
    items: items.slice(first, starts[index + 1]),
  }))
}

type GroupProps = { readonly name: string | undefined; readonly children: ReactNode }

function Group({ name, children }: GroupProps) {
  if (name === undefined) return children
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
    <div role="group" aria-label={name}>
      <div className={styles.groupName} aria-hidden>
        {name}
      </div>
      {children}
    </div>
  )
}

type FieldProps = Pick<SearchListProps, 'label' | 'placeholder' | 'query' | 'onQuery'> & {
  readonly listId: string
  readonly currentId: string | undefined
  readonly onKey: (event: KeyboardEvent) => void
}

function Field({ label, placeholder, query, onQuery, listId, currentId, onKey }: FieldProps) {
  return (
    <div className={styles.field}>
      <Search aria-hidden />
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={currentId !== undefined}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={currentId}
        placeholder={placeholder}
        value={query}
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to search.
        autoFocus
        spellCheck={false}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKey}
      />
    </div>
  )
}

type OptionProps = {
  readonly id: string
  readonly item: SearchItem
  readonly isCurrent: boolean
  readonly onPress: () => void
  readonly onDoublePress: () => void
}

function Option({ id, item, isCurrent, onPress, onDoublePress }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the search field.
    <div
      id={id}
      data-item={item.id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={classNames(styles.option, isCurrent && styles.current)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      onDoubleClick={onDoublePress}
    >
      {item.content}
    </div>
  )
}
