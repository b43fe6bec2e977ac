import type { Words } from '~/content/schema';
import type { Timer } from '~/domain/timer';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { leftInWords, timeAhead } from './in-words';
import type { TalkProps } from './talk-choice';
import styles from './timers.module.css';

interface Props extends TalkProps {
  timer: Timer;
  countdown: Words['apart']['countdown'];
  onLonger: () => void;
}

/** A talk that runs: a quiet line that grows shorter, and the rest in words, by the minute. */
export function TalkRunning({ desk, words, watch, timer, countdown, onLonger }: Props) {
  const { running } = words;
  const { from, until } = timer;
  const now = watch.now.value;
  const left = Math.min(1, (until - now) / (until - from));
  /** To stop sooner is an end like the other one, and whoever stops has seen it. */
  const stopHere = () => watch.set({ from: Math.min(from, now), until: desk.clock.now(), state: 'met' });
  return (
    <>
      <Heading>{running.heading}</Heading>
      <p class={styles.most}>{fill(running.left, { when: leftInWords(desk, until, now, countdown) })}</p>
      <div class={styles.line} aria-hidden="true">
        <div style={{ inlineSize: `${left * 100}%` }} />
      </div>
      <p class={styles.left}>{fill(running.ends, { when: timeAhead(desk, until) })}</p>
      <ul class={styles.ways}>
        <li>
          <button type="button" onClick={onLonger}>
            {running.longer}
          </button>
        </li>
      </ul>
      {/* Neither is the first thing to do: the two are talking. */}
      <Actions atEnd>
        <Button quiet onPress={stopHere}>
          {running.stop}
        </Button>
        <ButtonLink quiet href={toHash({ name: 'moment' })}>
          {desk.common.actions.back}
        </ButtonLink>
      </Actions>
    </>
  );
}
