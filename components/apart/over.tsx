import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Agreed, untilInWords } from './agreed';
import styles from './apart.module.css';
import type { TurnProps } from './extend';

/** The end has come. Nothing has to happen: what was agreed stands here, and it can still be made longer. */
export function Over({ desk, words, course, turns, standing, onEnded }: TurnProps & { onEnded: () => void }) {
  async function putAway(): Promise<void> {
    const ended = { kind: 'ended', texts: { note: '' } } as const;
    if (await standing.turn(course, ended, turns.end.key)) {
      turns.end.clear();
      onEnded();
    }
  }
  return (
    <>
      <p class={styles.eyebrow}>{words.over.label}</p>
      <Heading>{words.over.heading}</Heading>
      <p class={styles.soft}>{untilInWords(desk, words, course, standing.now.value)}</p>
      <Paragraphs of={words.over.body} />
      <Agreed words={words} course={course} />
      <ul class={styles.ways}>
        <li>
          <button type="button" onClick={() => turns.show('extend', course)}>
            {words.running.extend}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => void putAway()}>
            {words.over.close}
          </button>
        </li>
      </ul>
      <Actions atEnd>
        <ButtonLink href={toHash({ name: 'again' })}>{words.over.again}</ButtonLink>
      </Actions>
    </>
  );
}
