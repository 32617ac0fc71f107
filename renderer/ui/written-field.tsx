import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './written-field.module.css'

type WrittenFieldProps = {
  /** Names the field among those on the page. */
  readonly name: string
  /** What stands in it: the value, else the placeholder. */
  readonly value: string
  readonly placeholder?: string | undefined
  /** The look of the field itself, so that both have their letters in the same places. */
  readonly className: string | undefined
  /** The field. */
  readonly children: ReactNode
}

/**
 * A field of several lines that is as high as its text. A copy of the letters lies over it, unseen: a browser can mark
 * letters on a page, but not those in a field.
 */
export function WrittenField(props: WrittenFieldProps) {
  const { name, value, placeholder = '', className, children } = props
  return (
    <span className={styles.field}>
      {children}
      <span aria-hidden data-written={name} className={classNames(className, styles.copy)}>
        {value}
        {/* A last line that is empty has its height too. */}
        {value === '' ? placeholder : ' '}
      </span>
    </span>
  )
}

/** The copy of a field's letters; null when the field is not on the page. */
export function copyOfField(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-written="${name}"]`)
}

/** Which fields are on the page. */
export function namesOfFields(): ReadonlySet<string> {
  const copies = document.querySelectorAll<HTMLElement>('[data-written]')
  return new Set([...copies].flatMap(({ dataset }) => dataset.written ?? []))
}

/** The field itself. */
export function writtenField(name: string): HTMLTextAreaElement | null {
  return copyOfField(name)?.parentElement?.querySelector('textarea') ?? null
}

/** The name of the field that has the keyboard. */
export function nameOfField(field: Element | null): string | null {
  const copy = field?.parentElement?.querySelector<HTMLElement>('[data-written]')
  return field instanceof HTMLTextAreaElement && copy ? (copy.dataset.written ?? null) : null
}
