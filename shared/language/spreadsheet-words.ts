/** Error values as a Norwegian Excel writes them into text, by the code every Excel has inside. */
const localErrors: ReadonlyMap<string, string> = new Map([
  ['#I/T', '#N/A'],
  ['#VERDI!', '#VALUE!'],
  ['#NAVN?', '#NAME?'],
  ['#DIV/0!', '#DIV/0!'],
  ['#REF!', '#REF!'],
  ['#NUM!', '#NUM!'],
  ['#TALL!', '#NUM!'],
  ['#NULL!', '#NULL!'],
  ['#N/A', '#N/A'],
  ['#VALUE!', '#VALUE!'],
  ['#NAME?', '#NAME?'],
  ['#OVERFLYT!', '#SPILL!'],
  ['#SPILL!', '#SPILL!'],
])

/** What Calc calls errors that Excel has no code for, in English and in Norwegian. */
const CALC_ERROR = /^(?:err|feil):\d{3}$/i

/** The English code of an error value that stands as text, Calc's own as it is; null for other text. */
export function errorCodeInText(text: string): string | null {
  const plain = text.trim()
  return localErrors.get(plain.toUpperCase()) ?? (CALC_ERROR.test(plain) ? plain : null)
}

/** A logical value as a Norwegian Excel shows it. */
export function booleanWord(value: boolean): string {
  return value ? 'SANN' : 'USANN'
}

const NO_VALUE =
  /^(?:[-\u2013\u2014\u2212]+|\.{1,3}|…|n\.?\s?\/?a\.?|n\.a|i\.?\s?[ar]\.?|u\.a\.|ikke (?:aktuelt|relevant|målt|tilgjengelig|rapportert|tallfestet)|ikkje (?:aktuelt|relevant|målt|tilgjengeleg|rapportert|talfesta)|rapporter(?:es|ast) ikk?j?e.*)\.?$/i

/** Whether a table says with this text that there is no value: `–`, `n.a.`, `Ikke målt`. */
export function meansNoValue(text: string): boolean {
  return NO_VALUE.test(text.trim())
}
