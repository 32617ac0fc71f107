import {
  type Scale,
  scales,
  type TypedTable,
  type Unit,
  units,
} from '../../shared/tables/typed-table.ts'
import { text } from '../text/text.ts'
import type { Outcome } from './grid-target.ts'
import type { MenuEntry, MenuOption } from './menu-entries.ts'

const names = text.workbook

/** What stands for «as the table» among the choices. */
export const INHERITED = 'inherited'

/** The units a row, column or cell can have; the first is that of the table. */
export function unitOptions({
  unit,
}: TypedTable): ReadonlyArray<{ readonly value: Unit | typeof INHERITED; readonly label: string }> {
  const own = unit ? names.units[unit] : names.noUnit
  return [
    { value: INHERITED, label: text.grid.menu.inherited(own.toLocaleLowerCase('nb')) },
    ...units.map((value) => ({ value, label: names.units[value] })),
  ]
}

/** The scales a row, column or cell can have; the first is that of the table. */
export function scaleOptions({
  scale,
}: TypedTable): ReadonlyArray<{ readonly value: string; readonly label: string }> {
  const own = names.scales[scale].toLocaleLowerCase('nb')
  return [
    { value: INHERITED, label: text.grid.menu.inherited(own) },
    ...scales.map((value) => ({ value: String(value), label: names.scales[value] })),
  ]
}

/** The scale an option stands for; null is that of the table. */
export function scaleOfOption(value: string): Scale | null {
  return scales.find((scale) => String(scale) === value) ?? null
}

/** The unit an option stands for; null is that of the table. */
export function unitOfOption(value: string): Unit | null {
  return units.find((unit) => unit === value) ?? null
}

export function unitChoice(
  id: string,
  label: string,
  table: TypedTable,
  unit: Unit | null,
  run: (unit: Unit | null) => Outcome,
): MenuEntry {
  const options: ReadonlyArray<MenuOption> = unitOptions(table).map(({ value, label: name }) => ({
    value,
    label: name,
    run: () => run(unitOfOption(value)),
  }))
  return { kind: 'choice', id, label, value: unit ?? INHERITED, options }
}

export function scaleChoice(
  id: string,
  label: string,
  table: TypedTable,
  scale: Scale | null,
  run: (scale: Scale | null) => Outcome,
): MenuEntry {
  const options: ReadonlyArray<MenuOption> = scaleOptions(table).map(({ value, label: name }) => ({
    value,
    label: name,
    run: () => run(scaleOfOption(value)),
  }))
  return { kind: 'choice', id, label, value: scale === null ? INHERITED : String(scale), options }
}
