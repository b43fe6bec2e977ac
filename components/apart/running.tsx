import type { Words } from '~/content/schema';
import { apartOf, countdown, phaseOf } from '~/domain/apart';
import { sides as allSides, type Side } from '~/domain/relationship';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Agreed, momentInWords, untilInWords } from './agreed';
import styles from './apart.module.css';
import { SaveCalendar } from './calendar';
import { countdownInWords } from './countdown';
import type { TurnProps } from './extend';
import { Tell, type Telling } from './tell';

interface Props extends TurnProps {
  unsent: Words['unsent'];
  sides: readonly Side[];
  telling: Telling;
}

/** A time apart that runs, or is still ahead: how long, what was agreed, and what helps meanwhile. */
export function Running(props: Props) {
  const { desk, words, course, turns, standing, unsent, sides, telling } = props;
  const { running } = words;
  const now = standing.now.value;
  const runs = phaseOf(apartOf(course), now) === 'running';
  const shown = allSides.filter((side) => sides.includes(side));
  return (
    <>
      <Heading>{running.heading}</Heading>
      <When desk={desk} words={words} course={course} now={now} />
      <p>{running.asked[course.made.asked]}</p>
      {shown.map((side) => (
        <section key={side} aria-label={desk.common.sides[side]}>
          {shown.length > 1 && <p class={styles.side}>{desk.common.sides[side]}</p>}
          <Paragraphs of={running.body[side]} />
        </section>
      ))}
      <Agreed words={words} course={course} />
      <ul class={styles.ways}>
        <li>
          <a href={toHash({ name: 'unsent' })}>{unsent.link}</a>
          <span>{unsent.line}</span>
        </li>
        <li>
          <button type="button" onClick={() => turns.show('extend', course)}>
            {running.extend}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => turns.show('end', course)}>
            {running.end}
          </button>
        </li>
        <li>
          <SaveCalendar desk={desk} words={words.calendar} course={course} />
        </li>
        <li>
          <Tell words={words.tell} telling={telling} />
        </li>
      </ul>
      {runs && (
        <Actions atEnd>
          <ButtonLink href={toHash({ name: 'urge' })}>{words.urge.link}</ButtonLink>
        </Actions>
      )}
    </>
  );
}

function When({ desk, words, course, now }: Pick<TurnProps, 'desk' | 'words' | 'course'> & { now: number }) {
  const { from, zone } = course.made;
  const left = (moment: number) =>
    countdownInWords(
      countdown(now, moment, desk.clock.zone()),
      words.countdown,
      desk.common.numbers,
      desk.language,
    );
  const until = untilInWords(desk, words, course, now);
  if (now >= from) {
    return (
      <div class={styles.when}>
        <p>{left(course.until)}</p>
        <p>{until}</p>
      </div>
    );
  }
  return (
    <div class={styles.when}>
      <p>{fill(words.running.begins, { when: left(from) })}</p>
      <p>{momentInWords(desk, from, zone, now)}</p>
      <p>{until}</p>
    </div>
  );
}
