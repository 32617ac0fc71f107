import { useMemo } from 'react'
import { factsIn } from '../../../shared/facts/build-ledger.ts'
import {
  type Derivation,
  type DerivationKind,
  derivationInputs,
  derivationKinds,
  derivationsFor,
} from '../../../shared/facts/derive-fact.ts'
import type { Fact, Ledger } from '../../../shared/facts/fact.ts'
import type { TypedTable } from '../../../shared/tables/typed-table.ts'
import { resolvedStore } from '../../stores/resolved-store.ts'
import { text } from '../../text/text.ts'
import { Select } from '../../ui/select.tsx'
import styles from './pickers.module.css'

const words = text.editor.pick

export type DerivationChoiceProps = {
  readonly fact: Fact
  readonly table: TypedTable
  readonly derived: Derivation | undefined
  readonly onDerived: (derived: Derivation | undefined) => void
}

/** Whether the figure itself is shown or something that follows from it, and from which other figure. */
export function DerivationChoice({ fact, table, derived, onDerived }: DerivationChoiceProps) {
  const ledger = resolvedStore.use((state) => state.ledger)
  const possible = useMemo(() => derivationsFor(fact, table, factsIn(table)), [fact, table])
  if (possible.length === 0) return null
  const ofKind = possible.filter(({ kind }) => kind === derived?.kind)
  const kinds = derivationKinds.filter((kind) => possible.some((one) => one.kind === kind))
  return (
    <div className={styles.derivation}>
      <Select<DerivationKind | 'self'>
        label={words.derive}
        labelPlace="beside"
        value={derived?.kind ?? 'self'}
        options={[
          { value: 'self', label: words.self },
          ...kinds.map((kind) => ({ value: kind, label: words.derived[kind] })),
        ]}
        onChange={(chosen) => onDerived(possible.find(({ kind }) => kind === chosen))}
      />
      {derived && (
        <Select
          label={words.other[derived.kind]}
          labelPlace="beside"
          value={keyOf(derived)}
          options={ofKind.map((one) => ({
            value: keyOf(one),
            label: nameOf(one, fact, ledger),
          }))}
          onChange={(key) => onDerived(ofKind.find((one) => keyOf(one) === key))}
        />
      )}
    </div>
  )
}

function keyOf(derived: Derivation): string {
  return derivationInputs(derived).join(' ')
}

/** The other figure by what sets it apart: its column where the row is the same, else its row. */
function nameOf(derived: Derivation, fact: Fact, ledger: Ledger): string {
  return derivationInputs(derived)
    .flatMap((id) => ledger.get(id) ?? [])
    .map((other) => (other.row === fact.row ? other.columnLabel : other.rowLabel))
    .join(', ')
}
