import type {
  LocalisedText,
  TableTemplate,
  TableTemplateGroup,
} from '../../shared/tables/table-template.ts'
import { fillYears } from '../../shared/tables/table-template.ts'
import { windowLanguage } from '../text/window-language.ts'

/** What can be put in with one choice: one table, or several that belong together. */
export type TableOffer = {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly description: string
  readonly templates: ReadonlyArray<TableTemplate>
  /** What a search looks in: both written forms, in lower case. */
  readonly words: string
}

/** Everything that is offered, in order; in each group the tables that come together first. */
export function tableOffers(
  groups: ReadonlyArray<TableTemplateGroup>,
  year: number,
): ReadonlyArray<TableOffer> {
  return groups.flatMap((group) => {
    const offer = (
      { id, title, description }: Described,
      templates: ReadonlyArray<TableTemplate>,
      more: ReadonlyArray<LocalisedText>,
    ): TableOffer => ({
      id,
      group: group.title[windowLanguage],
      title: fillYears(title[windowLanguage], year),
      description: description[windowLanguage],
      templates,
      words: searched([group.title, title, description, ...more]),
    })
    const sets = group.sets.map((set) => {
      const parts = set.templates.flatMap(
        (id) => group.templates.find((one) => one.id === id) ?? [],
      )
      // What stands in a table finds the table itself, not all it comes together with.
      return offer(
        set,
        parts,
        parts.map(({ title }) => title),
      )
    })
    return [...sets, ...group.templates.map((one) => offer(one, [one], contentOf(one)))]
  })
}

type Described = Pick<TableTemplate, 'id' | 'title' | 'description'>

/** The offers that have every word of the query. */
export function findOffers(
  offers: ReadonlyArray<TableOffer>,
  query: string,
): ReadonlyArray<TableOffer> {
  const words = query.toLocaleLowerCase('nb').split(/\s+/)
  return offers.filter((offer) => words.every((word) => offer.words.includes(word)))
}

function contentOf({ columns, rows }: TableTemplate): ReadonlyArray<LocalisedText> {
  return [...columns.flatMap(({ header }) => header), ...rows.map(({ label }) => label)]
}

function searched(texts: ReadonlyArray<LocalisedText>): string {
  return texts
    .flatMap(({ nb, nn }) => [nb, nn])
    .join(' ')
    .toLocaleLowerCase('nb')
}
