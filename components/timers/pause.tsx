import { signal } from '@preact/signals';
import { NotSaved } from '../app/attempt';
import { createTelling, Tell } from '../apart/tell';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { leftInWords, timeAhead } from './in-words';
import { PauseChoiceForm } from './pause-choice';
import styles from './timers.module.css';
import { isInUse, watchTimer } from './watch';

/** A pause in a hard talk, with a time at which the two go on. Both sides use it. */
export async function openPause(desk: Desk): Promise<Screen> {
  const [words, { countdown }, at] = await Promise.all([
    desk.words('pause'),
    desk.words('apart'),
    openCurrent(desk),
  ]);
  if (at === null) return nothing;
  // Who pauses looks elsewhere: a page that only stands open tells nobody, so the message still comes.
  const [watch, telling] = await Promise.all([watchTimer(desk, 'pause', isInUse), createTelling(desk)]);
  const anew = signal(false);
  /** The talk goes on, and with it what helps during a talk. */
  const putAway = async () => (await watch.putAway()) && desk.go({ name: 'moment' });
  const chooseAnew = () => (anew.value = true);

  function Running({ until }: { until: number }) {
    const { running } = words;
    return (
      <>
        <Heading>{running.heading}</Heading>
        <p class={styles.most}>{fill(running.until, { when: timeAhead(desk, until) })}</p>
        <p class={styles.left}>
          {fill(running.left, { when: leftInWords(desk, until, watch.now.value, countdown) })}
        </p>
        <ul class={styles.ways}>
          <li>
            <button type="button" onClick={chooseAnew}>
              {running.longer}
            </button>
          </li>
          <li>
            <Tell words={{ ...words.tell, hint: '' }} telling={telling} />
          </li>
        </ul>
        {/* Neither is the first thing to do: a pause needs nothing to be done. */}
        <Actions atEnd>
          <Button quiet onPress={putAway}>
            {running.goOn}
          </Button>
          <ButtonLink quiet href={toHash({ name: 'moment' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </>
    );
  }
  function Over() {
    const { over } = words;
    return (
      <>
        <Heading>
          <span class={styles.large}>{over.heading}</span>
        </Heading>
        <div class={styles.over}>
          <Paragraphs of={over.body} />
        </div>
        <Actions atEnd>
          <Button onPress={putAway}>{over.done}</Button>
          <Button quiet onPress={chooseAnew}>
            {over.longer}
          </Button>
        </Actions>
      </>
    );
  }
  function Shown() {
    const timer = watch.timer.value;
    if (timer === null || anew.value) {
      const back = timer === null ? undefined : () => (anew.value = false);
      const onBegun = () => (anew.value = false);
      return <PauseChoiceForm desk={desk} words={words} watch={watch} back={back} onBegun={onBegun} />;
    }
    return watch.now.value < timer.until ? <Running until={timer.until} /> : <Over />;
  }
  return {
    leave: watch.stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[watch.attempt]} />
        <Shown />
      </>
    ),
  };
}
