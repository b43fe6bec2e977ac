import type { Words } from '~/content/schema';
import { roomIn, standingOf } from '~/domain/bowl';
import { dayInWords } from '~/domain/day';
import type { Laid } from '~/domain/laid';
import type { Desk } from '../app/desk';
import { counted } from '../ui/counted';
import { fill } from '../ui/fill';

/** What the picture of the bowl shows, for whoever does not see it. */
export function bowlInWords(
  { clock, language }: Pick<Desk, 'clock' | 'language'>,
  words: Words['bowl'],
  relationship: string,
  { seams, latest }: Laid,
): string {
  if (latest === null) return words.broken;
  const { index, laid } = standingOf(relationship, seams);
  const when = dayInWords(latest, clock.today(), language);
  if (laid === 1) return fill(words.first, { when });
  const text = laid === roomIn(relationship, index) ? words.mended : words.holds;
  return fill(text, { when, seams: counted(words.seams, laid, language) });
}
