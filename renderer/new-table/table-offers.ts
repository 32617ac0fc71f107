import type {
  LocalisedText,
  TableTemplate,
  TableTemplateGroup,
} from '../../shared/tables/table-template.ts'
import { fillYears } from '../../shared/tables/table-template.ts'

/** What can be put in with one choice: one table, or several that belong together. */
export type TableOffer = {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly description: string
  readonly templates: ReadonlyArray<TableTemplate>
  /** What a search looks in: both written forms, headings and rows, in lower case. */
  readonly words: string
}

/** Everything that is offered, in order; in each group the tables that come together first. */
export function tableOffers(
  groups: ReadonlyArray<TableTemplateGroup>,
  year: number,
): ReadonlyArray<TableOffer> {
  return groups.flatMap((group) => {
    const named = (
      of: {
        readonly id: string
        readonly title: LocalisedText
        readonly description: LocalisedText
      },
      templates: ReadonlyArray<TableTemplate>,
    ): TableOffer => ({
      id: of.id,
      group: group.title.nb,
      title: fillYears(of.title.nb, year),
      description: of.description.nb,
      templates,
      words: searched([group.title, of.title, of.description, ...templates.flatMap(labelsOf)]),
    })
    return [
      ...group.sets.map((set) =>
        named(
          set,
          set.templates.flatMap((id) => group.templates.find((one) => one.id === id) ?? []),
        ),
      ),
      ...group.templates.map((template) => named(template, [template])),
    ]
  })
}

/** The offers that have every word of the query. */
export function findOffers(
  offers: ReadonlyArray<TableOffer>,
  query: string,
): ReadonlyArray<TableOffer> {
  const words = query.toLocaleLowerCase('nb').split(/\s+/)
  return offers.filter((offer) => words.every((word) => offer.words.includes(word)))
}

function labelsOf({ title, columns, rows }: TableTemplate): ReadonlyArray<LocalisedText> {
  return [title, ...columns.flatMap(({ header }) => header), ...rows.map(({ label }) => label)]
}

function searched(texts: ReadonlyArray<LocalisedText>): string {
  return texts
    .flatMap(({ nb, nn }) => [nb, nn])
    .join(' ')
    .toLocaleLowerCase('nb')
}
