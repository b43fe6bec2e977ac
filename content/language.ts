/** The languages that there are words for: one folder each. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

/** The first of the wanted languages that there are words for; English otherwise. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.split('-')[0];
    const known = languages.find((language) => language === base);
    if (known !== undefined) return known;
  }
  return 'en';
}
