import type { Words } from '~/content/schema';
import { nextMoments } from '~/domain/nudge';
import type { Desk } from '../app/desk';
import { nameOf } from '../people/name';
import { fill } from '../ui/fill';
import { momentInWords } from './in-words';
import type { Known } from './reminding';
import styles from './reminders.module.css';

const shown = 7;

/** The next moments as they will happen, and about whom, where there are several. */
export function Next({ desk, words, known }: { desk: Desk; words: Words['reminders']; known: Known }) {
  const { settings, nudge, relationships, now } = known;
  const moments = nextMoments(settings, nudge, now, desk.clock.zone(), shown);
  const whose = (id: string) => relationships.find((one) => one.id === id);
  return (
    <section aria-labelledby="next">
      <h2 id="next">{words.next.heading}</h2>
      {moments.length === 0 ? (
        <p>{words.next.none}</p>
      ) : (
        <ol class={styles.next}>
          {moments.map((moment) => {
            const one = relationships.length > 1 ? whose(moment.relationship) : undefined;
            return (
              <li key={moment.day}>
                <span>{momentInWords(desk, words.next, moment, settings.dayEnds)}</span>
                {one && (
                  <small dir="auto">{fill(words.plan.for, { name: nameOf(one, relationships, desk) })}</small>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
