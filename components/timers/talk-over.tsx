import { DayAndTime } from '../apart/day-and-time';
import { fieldOf } from '../app/form';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Agreed, type Next } from './next';
import type { TalkProps } from './talk-choice';
import styles from './timers.module.css';

/** The agreed end has come: a sentence to stop with, and, where both like, a day to go on. */
export function TalkOver({ desk, words: { over }, watch, next }: TalkProps & { next: Next }) {
  const { form, write } = next;
  const asked = (field: 'day' | 'time', label: string) => ({
    ...fieldOf(form, field, { label }),
    onInput: (text: string) => write(field, text),
  });
  async function putAway(): Promise<void> {
    if (!(await watch.putAway())) return;
    await next.close();
    desk.go({ name: 'home' });
  }
  return (
    <>
      <Heading>
        <span class={styles.large}>{over.heading}</span>
      </Heading>
      <p class={styles.arm}>{over.say}</p>
      <Paragraphs of={over.body} />
      <DayAndTime
        day={asked('day', over.next.label)}
        time={asked('time', over.nextTime)}
        {...(over.next.hint !== undefined && { hint: over.next.hint })}
      />
      <Agreed desk={desk} words={over} next={next} />
      <Actions atEnd>
        <Button onPress={putAway}>{over.done}</Button>
        <ButtonLink quiet href={toHash({ name: 'after' })}>
          {over.after}
        </ButtonLink>
      </Actions>
    </>
  );
}
