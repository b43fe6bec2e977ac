import type { Words } from '~/content/schema';
import { ownQuestion } from '~/storage/deck-schema';
import { graphemes } from './graphemes';

/** What is wrong with a question of one's own, or null. */
export function questionFault(text: string, errors: Words['reminders']['errors']): string | null {
  if (text.trim() === '') return errors.cardEmpty;
  return graphemes(text.trim()) > ownQuestion ? errors.cardLong : null;
}
