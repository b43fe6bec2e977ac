import type { Words } from '~/content/schema';
import { dayInWords } from '~/domain/day';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { fill } from '../ui/fill';
import { atInWords, momentInWords } from './in-words';
import { reachOf } from './reach';
import type { Known } from './reminding';
import { standingOf, type Standing } from './standing';

/** How things stand, in one line. */
export function standingInWords(
  desk: Desk,
  words: Words['reminders'],
  known: Known,
  standing: Standing,
): string {
  const { state, next } = words;
  switch (standing.kind) {
    case 'off':
      return state.off;
    case 'waiting':
      return state.waiting;
    case 'paused':
      return fill(state.paused, { when: dayInWords(standing.until, desk.clock.day(), desk.language) });
    case 'quiet':
      return fill(state.quiet, { when: atInWords(desk, next, standing.at) });
    case 'snoozed':
    case 'skipped':
    case 'done':
    case 'on': {
      if (standing.next === null) return next.none;
      const when = momentInWords(desk, next, standing.next, known.settings.dayEnds);
      return fill(state[standing.kind], { when });
    }
  }
}

interface Props {
  desk: Desk;
  words: Words['reminders'];
  known: Known;
}

/** How things stand at the moment that is known. */
export const standsInWords = (desk: Desk, words: Words['reminders'], known: Known): string =>
  standingInWords(desk, words, known, standingOf(known.settings, known.nudge, known.now, desk.clock.zone()));

/** The same on the screen. */
export const Stands = ({ desk, words, known }: Props) => <p>{standsInWords(desk, words, known)}</p>;

/** What keeps messages from being seen, in one line, with the way to what helps. */
export function NotReaching({ words: { unseen }, known }: Omit<Props, 'desk'>) {
  const reach = reachOf(known.settings, known.nudge, known.allowed);
  if (reach === 'reaching') return null;
  const line = reach === 'revoked' ? unseen.revoked.line : unseen[reach];
  return (
    <p>
      {line} {unseen.dot} <a href={toHash({ name: 'unseen' })}>{unseen.fixes.heading}</a>
    </p>
  );
}
