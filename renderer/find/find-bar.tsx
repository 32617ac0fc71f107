import {
  CaseSensitive,
  ChevronDown,
  ChevronUp,
  Replace,
  ReplaceAll,
  Search,
  WholeWord,
  X,
} from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { closeFind, goToHit, noteMoved, replaceAll, replaceOne, setFind } from './find-actions.ts'
import styles from './find-bar.module.css'
import { findStore } from './find-store.ts'
import { watchReport } from './search-report.ts'
import { useHighlights } from './use-highlights.ts'

const words = text.find
const MAX_LENGTH = 500

/** Find and replace over the whole report, above the page while it is asked for. */
export function FindBar() {
  const isOpen = findStore.use((state) => state.isOpen)
  return isOpen ? <OpenBar /> : null
}

function OpenBar() {
  const isReplacing = findStore.use((state) => state.isReplacing)
  const bar = useRef<HTMLElement>(null)
  useHighlights()
  useEffect(watchReport, [])
  useEffect(() => watchMoves(bar.current), [])
  return (
    <search
      ref={bar}
      className={styles.bar}
      aria-label={words.bar}
      data-find-bar
      onKeyDown={closeOnEscape}
    >
      <FindRow />
      {isReplacing && <ReplaceRow />}
      <Said />
    </search>
  )
}

function FindRow() {
  const { query, matchesCase, wholeWords, isReplacing, asked } = findStore.use((state) => state)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked === 0) return
    field.current?.focus()
    field.current?.select()
  }, [asked])
  return (
    <div className={styles.row}>
      <label className={styles.field}>
        <Search aria-hidden />
        <input
          ref={field}
          aria-label={words.query}
          placeholder={words.queryHint}
          value={query}
          maxLength={MAX_LENGTH}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFind({ query: event.target.value })}
          onKeyDown={(event) => onEnter(event, () => goToHit(event.shiftKey ? -1 : 1))}
        />
        <Position />
      </label>
      <Toggle
        label={words.matchesCase}
        icon={<CaseSensitive aria-hidden />}
        isOn={matchesCase}
        onChange={(isOn) => setFind({ matchesCase: isOn })}
      />
      <Toggle
        label={words.wholeWords}
        icon={<WholeWord aria-hidden />}
        isOn={wholeWords}
        onChange={(isOn) => setFind({ wholeWords: isOn })}
      />
      <span className={styles.separator} />
      <IconButton
        label={words.previous}
        icon={<ChevronUp aria-hidden />}
        onPress={() => goToHit(-1)}
      />
      <IconButton
        label={words.next}
        icon={<ChevronDown aria-hidden />}
        onPress={() => goToHit(1)}
      />
      <Toggle
        label={words.showReplace}
        icon={<Replace aria-hidden />}
        isOn={isReplacing}
        onChange={(isOn) => findStore.setState({ isReplacing: isOn })}
      />
      <IconButton label={words.close} icon={<X aria-hidden />} onPress={() => closeFind()} />
    </div>
  )
}

function ReplaceRow() {
  const replacement = findStore.use((state) => state.replacement)
  const isEmpty = findStore.use((state) => state.hits.length === 0)
  return (
    <div className={styles.row}>
      <label className={styles.field}>
        <Replace aria-hidden />
        <input
          aria-label={words.replacement}
          placeholder={words.replacement}
          value={replacement}
          maxLength={MAX_LENGTH}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => findStore.setState({ replacement: event.target.value })}
          onKeyDown={(event) => onEnter(event, replaceOne)}
        />
      </label>
      <Button isDisabled={isEmpty} onPress={replaceOne}>
        {words.replace}
      </Button>
      <Button isDisabled={isEmpty} icon={<ReplaceAll aria-hidden />} onPress={replaceAll}>
        {words.replaceAll}
      </Button>
    </div>
  )
}

/** «3 av 17», or how many there are before one is gone to. */
function Position() {
  const { query, searched, hits, current } = findStore.use((state) => state)
  if (query === '' || (hits.length === 0 && searched !== query)) return null
  const shown =
    hits.length === 0
      ? words.none
      : current === null
        ? words.hits(hits.length)
        : words.position(current + 1, hits.length)
  return (
    <span className={styles.position} data-none={hits.length === 0 || undefined} aria-hidden>
      {shown}
    </span>
  )
}

/** The same for someone who does not see the bar, with the words round the hit. */
function Said() {
  const { query, searched, hits, said } = findStore.use((state) => state)
  const found = hits.length === 0 ? words.saidNone(query) : words.saidHits(hits.length)
  return (
    <p role="status" className="visually-hidden">
      {query === '' || searched !== query ? '' : said || found}
    </p>
  )
}

type ToggleProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Toggle({ label, icon, isOn, onChange }: ToggleProps) {
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton
        className={styles.toggle ?? ''}
        aria-label={label}
        isSelected={isOn}
        onChange={onChange}
      >
        {icon}
      </ToggleButton>
      <Tooltip className={styles.tooltip ?? ''} offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}

function onEnter(event: KeyboardEvent, action: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  action()
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.stopPropagation()
  closeFind()
}

/** A press or a key elsewhere moves the place the next hit is counted from. */
function watchMoves(bar: HTMLElement | null): () => void {
  const note = (event: Event): void => {
    const isInBar = event.target instanceof Node && bar?.contains(event.target)
    const isGoingOn =
      event instanceof window.KeyboardEvent && /^(F3|Control|Shift|Meta|Alt)$/.test(event.key)
    if (!isInBar && !isGoingOn) noteMoved()
  }
  document.addEventListener('pointerdown', note, true)
  document.addEventListener('keydown', note, true)
  return () => {
    document.removeEventListener('pointerdown', note, true)
    document.removeEventListener('keydown', note, true)
  }
}
