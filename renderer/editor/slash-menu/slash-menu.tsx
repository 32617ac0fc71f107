import { type CSSProperties, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { InsertCommand } from '../../commands/commands.ts'
import { text } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './slash-menu.module.css'
import { closeSlash, type OpenSlash, slashStore, takeOffer } from './slash-store.ts'

/** The list of what can be put in where a slash was written. The keyboard stays in the text. */
export function SlashMenu() {
  const open = slashStore.use((state) => state.open)
  return open && <SlashList open={open} />
}

const words = text.hands.slash

function SlashList({ open }: { readonly open: OpenSlash }) {
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const place = usePlace(open)
  const { found, chosen, query, editor } = open
  const current = found.length > 0 ? `${listId}-${chosen}` : null
  useLinkToText(editor, listId, current)
  useCloseOutside(list)
  useEffect(() => {
    if (current) document.getElementById(current)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div className={styles.popover} style={place} ref={list}>
      {found.length > 0 && (
        <div id={listId} role="listbox" aria-label={words.label} className={styles.list}>
          {found.map((offer, index) => (
            <Offer
              key={offer.id}
              id={`${listId}-${index}`}
              offer={offer}
              group={query === '' && isFirstOfGroup(found, index)}
              isCurrent={index === chosen}
            />
          ))}
        </div>
      )}
      <p className={styles.note} role="status">
        {found.length === 0 ? (
          words.none
        ) : (
          <span className="visually-hidden">{words.found(found.length)}</span>
        )}
      </p>
    </div>
  )
}

function isFirstOfGroup(found: ReadonlyArray<InsertCommand>, index: number): boolean {
  return found[index]?.insert.group !== found[index - 1]?.insert.group
}

type OfferProps = {
  readonly id: string
  readonly offer: InsertCommand
  /** Whether the name of its group stands over it. */
  readonly group: boolean
  readonly isCurrent: boolean
}

function Offer({ id, offer, group, isCurrent }: OfferProps) {
  const { icon: Icon, name, group: groupName } = offer.insert
  return (
    <>
      {group && (
        <div className={styles.group} aria-hidden>
          {text.hands.groups[groupName]}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the text. */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isCurrent}
        className={classNames(styles.option, isCurrent && styles.current)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => takeOffer(offer)}
      >
        <Icon aria-hidden />
        {name}
      </div>
    </>
  )
}

const HEIGHT = 320
const WIDTH = 260

/** Under the slash, or over it where there is no room; it follows when the page is scrolled. */
function usePlace({ editor, start, query }: OpenSlash): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' })
  // biome-ignore lint/correctness/useExhaustiveDependencies(query): what is written after the slash may move both to a new line.
  useLayoutEffect(() => {
    const update = (): void => {
      const at = start.current
      if (!at) return
      // The slash itself: the place before it is the end of the line above when it goes on to a new one.
      const slash = Editor.range(editor, at, Editor.after(editor, at) ?? at)
      const { left, top, bottom } = ReactEditor.toDOMRange(editor, slash).getBoundingClientRect()
      const x = Math.max(8, Math.min(left, window.innerWidth - WIDTH - 8))
      const isUnder = bottom + HEIGHT < window.innerHeight || top < HEIGHT
      setPlace(
        isUnder
          ? {
              left: x,
              top: bottom + 6,
              maxHeight: Math.min(HEIGHT, window.innerHeight - bottom - 14),
            }
          : { left: x, bottom: window.innerHeight - top + 6, maxHeight: HEIGHT },
      )
    }
    // When the slash is drawn.
    const frame = requestAnimationFrame(update)
    document.addEventListener('scroll', update, { capture: true, passive: true })
    window.addEventListener('resize', update)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', update, { capture: true })
      window.removeEventListener('resize', update)
    }
  }, [editor, start, query])
  return place
}

/** Tells screen readers, from the text, that there is a list and what is chosen in it. */
function useLinkToText(editor: OpenSlash['editor'], listId: string, current: string | null): void {
  useEffect(() => {
    const field = ReactEditor.toDOMNode(editor, editor)
    if (!current) return
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-haspopup', 'listbox')
    field.setAttribute('aria-controls', listId)
    field.setAttribute('aria-activedescendant', current)
    return () => {
      for (const name of ['autocomplete', 'haspopup', 'controls', 'activedescendant'])
        field.removeAttribute(`aria-${name}`)
    }
  }, [editor, listId, current])
}

function useCloseOutside(list: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const press = ({ target }: Event): void => {
      if (target instanceof Node && !list.current?.contains(target)) closeSlash()
    }
    const leave = ({ target }: FocusEvent): void => {
      if (target instanceof Element && !target.hasAttribute('data-slate-editor')) closeSlash()
    }
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('focusin', leave)
    }
  }, [list])
}
