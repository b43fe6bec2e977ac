import type { Plural, Words } from '~/content/schema';
import type { Countdown } from '~/domain/apart';
import { fill } from '../ui/fill';

/**
 * How long it still is, as a part of a sentence: "in three days".
 * @param numbers the words for the numbers from one on; beyond them stands the number itself
 */
export function countdownInWords(
  left: Countdown,
  words: Words['apart']['countdown'],
  numbers: readonly string[],
  language: string,
): string {
  if (left.unit === 'now') return words.now;
  const { unit, count } = left;
  const forms = words[unit];
  const form = forms[new Intl.PluralRules(language).select(count) as keyof Plural] ?? forms.other;
  return fill(form, { count: numbers[count - 1] ?? count.toLocaleString(language) });
}
