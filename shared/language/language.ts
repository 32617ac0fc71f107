/** The written forms of Norwegian a report can have: bokmål and nynorsk (språklova § 4). */
export const languages = ['nb', 'nn'] as const
export type Language = (typeof languages)[number]

/** Languages a passage may be in, apart from the report's own. */
export const passageLanguages = ['nb', 'nn', 'en', 'se', 'sv', 'da', 'de', 'fr'] as const
export type PassageLanguage = (typeof passageLanguages)[number]

/** BCP 47 tags of passages, as Word writes them. */
export const passageTag: Readonly<Record<PassageLanguage, string>> = {
  nb: 'nb-NO',
  nn: 'nn-NO',
  en: 'en-GB',
  se: 'se-NO',
  sv: 'sv-SE',
  da: 'da-DK',
  de: 'de-DE',
  fr: 'fr-FR',
}

/** The BCP 47 tag Word and HTML want. */
export const languageTag: Readonly<Record<Language, 'nb-NO' | 'nn-NO'>> = {
  nb: 'nb-NO',
  nn: 'nn-NO',
}
