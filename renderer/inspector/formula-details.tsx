import { X } from 'lucide-react'
import { type FormulaKind, type TableFormula, withoutInputs } from '../../shared/tables/formula.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './formula-details.module.css'

const words = text.grid

type FormulaDetailsProps<Id extends string> = {
  readonly formula: TableFormula<Id> | undefined
  /** What a formula can read, in order. */
  readonly inputs: ReadonlyArray<{ readonly id: Id; readonly name: string }>
  /** Whose figure counts: the table has a source, or what was typed is the other choice. */
  readonly hasSource: boolean
  readonly onKind: (kind: FormulaKind | 'none') => void
  readonly onChange: (formula: TableFormula<Id> | null) => void
}

/** How a row or a column is computed: by which formula, from what, and whether its figure counts. */
export function FormulaDetails<Id extends string>(props: FormulaDetailsProps<Id>) {
  const { formula, hasSource, onKind, onChange } = props
  const bases = hasSource ? words.bases : words.basesTyped
  return (
    <>
      <Select
        label={words.details.formula}
        value={formula?.kind ?? 'none'}
        options={optionsOf(words.formulaKinds)}
        onChange={onKind}
      />
      {formula && <FormulaInputs {...props} formula={formula} />}
      {formula && (
        <Select
          label={words.menu.basis}
          value={formula.basis}
          options={optionsOf(bases)}
          onChange={(basis) => onChange({ ...formula, basis })}
        />
      )}
    </>
  )
}

type InputsProps<Id extends string> = FormulaDetailsProps<Id> & {
  readonly formula: TableFormula<Id>
}

function FormulaInputs<Id extends string>({ formula, inputs, onChange }: InputsProps<Id>) {
  const pick = (label: string, value: Id, change: (id: Id) => TableFormula<Id>) => (
    <Select
      label={label}
      value={value}
      options={inputs.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => onChange(change(id))}
    />
  )
  switch (formula.kind) {
    case 'change':
    case 'changePercent':
      return (
        <>
          {pick(words.details.from, formula.from, (from) => ({ ...formula, from }))}
          {pick(words.details.to, formula.to, (to) => ({ ...formula, to }))}
        </>
      )
    case 'share':
      return (
        <>
          {pick(words.details.part, formula.part, (part) => ({ ...formula, part }))}
          {pick(words.details.whole, formula.whole, (whole) => ({ ...formula, whole }))}
        </>
      )
    case 'sum':
    case 'average':
      return <Terms formula={formula} inputs={inputs} onChange={onChange} />
  }
}

type TermsProps<Id extends string> = Pick<InputsProps<Id>, 'inputs' | 'onChange'> & {
  readonly formula: TableFormula<Id> & { readonly kind: 'sum' | 'average' }
}

function Terms<Id extends string>({ formula, inputs, onChange }: TermsProps<Id>) {
  const terms =
    formula.kind === 'sum' ? formula.terms : formula.of.map((of) => ({ of, sign: null }))
  const used = new Set<Id>(terms.map(({ of }) => of))
  const nameOf = (of: Id) => inputs.find(({ id }) => id === of)?.name ?? ''
  const left = inputs.filter(({ id }) => !used.has(id))
  return (
    <div>
      <ul className={styles.terms}>
        {terms.map(({ of, sign }) => (
          <li key={of}>
            {sign !== null && (
              <Button
                look="quiet"
                aria-label={
                  sign === 1 ? words.details.plus(nameOf(of)) : words.details.minus(nameOf(of))
                }
                onPress={() => onChange(withSign(formula, of))}
              >
                {sign === 1 ? '+' : '−'}
              </Button>
            )}
            <span>{nameOf(of)}</span>
            <IconButton
              label={words.details.removeTerm(nameOf(of))}
              icon={<X aria-hidden />}
              onPress={() => onChange(withoutInputs(formula, (id) => id !== of))}
            />
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <Select
          label={words.details.addTerm}
          value=""
          options={left.map(({ id, name }) => ({ value: `${id}`, label: name }))}
          onChange={(value) => {
            const chosen = left.find(({ id }) => id === value)
            if (chosen) onChange(withTerm(formula, chosen.id))
          }}
        />
      )}
    </div>
  )
}

function withSign<Id>(formula: TableFormula<Id>, of: Id): TableFormula<Id> {
  if (formula.kind !== 'sum') return formula
  const terms = formula.terms.map((term) =>
    term.of === of ? { of, sign: term.sign === 1 ? (-1 as const) : (1 as const) } : term,
  )
  return { ...formula, terms }
}

function withTerm<Id>(formula: TableFormula<Id>, of: Id): TableFormula<Id> {
  if (formula.kind === 'sum') return { ...formula, terms: [...formula.terms, { of, sign: 1 }] }
  return formula.kind === 'average' ? { ...formula, of: [...formula.of, of] } : formula
}

/** The entries of a record as choices. */
export function optionsOf<T extends string>(names: Readonly<Record<T, string>>) {
  const isOne = (key: string): key is T => key in names
  return Object.keys(names)
    .filter(isOne)
    .map((value) => ({ value, label: names[value] }))
}
