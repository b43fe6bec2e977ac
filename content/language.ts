/** The languages that there are words for: one folder each. */
export type Language = 'en';
export const languages: readonly Language[] = ['en'];

/**
 * The first of the wanted languages that there are words for; English otherwise.
 * @param wanted is asked only where there is a choice: the browser builds all of `navigator` for whoever touches it
 */
export function pickLanguage(wanted: () => readonly string[]): Language {
  if (languages.length === 1) return 'en';
  for (const tag of wanted()) {
    const base = tag.split('-')[0];
    const found = languages.find((language) => language === base);
    if (found !== undefined) return found;
  }
  return 'en';
}
