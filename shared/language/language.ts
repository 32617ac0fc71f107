/** The written forms of Norwegian a report can have: bokmål and nynorsk (språklova § 4). */
export const languages = ['nb', 'nn'] as const
export type Language = (typeof languages)[number]

/** The BCP 47 tag Word and HTML want. */
export const languageTag: Readonly<Record<Language, 'nb-NO' | 'nn-NO'>> = {
  nb: 'nb-NO',
  nn: 'nn-NO',
}
