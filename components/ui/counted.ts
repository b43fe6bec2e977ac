import type { Plural } from '~/content/schema';
import { fill } from './fill';

/** A number with its words, in the plural form of the language. */
export function counted(words: Plural, count: number, language: string): string {
  const form = words[new Intl.PluralRules(language).select(count) as keyof Plural] ?? words.other;
  return fill(form, { count: count.toLocaleString(language) });
}
