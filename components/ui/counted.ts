import type { Plural } from '~/content/schema';
import { fill } from './fill';

/**
 * A number with its words, in the plural form of the language.
 * @param more what else the words name
 */
export function counted(
  words: Plural,
  count: number,
  language: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const form = words[new Intl.PluralRules(language).select(count) as keyof Plural] ?? words.other;
  return fill(form, { ...more, count: count.toLocaleString(language) });
}
