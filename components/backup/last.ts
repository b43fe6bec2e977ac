import { dayInWords, dayOf } from '~/domain/day';
import { readBackupState } from '~/storage/backup/last';
import type { Desk } from '../app/desk';
import { fill } from '../ui/fill';

/** When the last copy was saved that can be brought back, as a sentence. */
export async function copyInWords(desk: Desk): Promise<string> {
  const [words, { at }] = await Promise.all([desk.words('backup'), readBackupState(desk.store)]);
  const { clock, language } = desk;
  if (at === null) return words.export.never;
  return fill(words.export.last, {
    when: dayInWords(dayOf(at, clock.zone()), clock.today(), language),
  });
}
