/**
 * Fills `{name}` in a sentence. Where a value is missing, the quotation marks or the bracket round it go too, so that
 * one sentence does with and without: "Filen «{file}» er tom ({detail})." can become "Filen er tom."
 */
export function fillSentence(
  sentence: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const keep = (group: string, name: string) => ((values[name] ?? '') === '' ? '' : group)
  return sentence
    .replaceAll(/\s*\([^()]*\{(\w+)\}[^()]*\)/g, keep)
    .replaceAll(/\s*«\{(\w+)\}»/g, keep)
    .replaceAll(/\s*\{(\w+)\}/g, keep)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
