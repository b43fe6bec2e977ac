import type { Words } from '~/content/schema';
import type { ApartCourse } from '~/domain/apart';
import { dayInWords, dayOf, timeInWords } from '~/domain/day';
import type { Desk } from '../app/desk';
import { fill } from '../ui/fill';
import styles from './apart.module.css';

/** What was agreed on, in one's own words; what was left empty is not asked for again. */
export function Agreed({ words, course: { made } }: { words: Words['apart']; course: ApartCourse }) {
  const { agreed, resume } = made.texts;
  const parts = [
    [words.running.agreed, agreed],
    [words.running.resume, resume],
  ] as const;
  const written = parts.filter(([, text]) => text.trim() !== '');
  if (written.length === 0) return null;
  return (
    <dl class={styles.agreed}>
      {written.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A moment as it was agreed on: by the clocks of its zone, which is named where the device is in another. */
export function momentInWords(
  { clock, language }: Pick<Desk, 'clock' | 'language'>,
  moment: number,
  zone: string,
  now: number,
): string {
  const day = dayInWords(dayOf(moment, zone), dayOf(now, zone), language);
  return withTime(day, { clock, language }, moment, zone);
}

/** The same with a day that is in words already. */
export function withTime(
  day: string,
  { clock, language }: Pick<Desk, 'clock' | 'language'>,
  moment: number,
  zone: string,
): string {
  const words = `${day}, ${timeInWords(moment, zone, language)}`;
  return zone === clock.zone() ? words : `${words} (${zone})`;
}

/** Until when, as it stands now. */
export function untilInWords(desk: Desk, words: Words['apart'], course: ApartCourse, now: number): string {
  const { zone } = course.turns.findLast(({ kind }) => kind === 'extended') ?? course.made;
  return fill(words.running.until, { when: momentInWords(desk, course.until, zone, now) });
}
