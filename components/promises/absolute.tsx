import type { Words } from '~/content/schema';
import type { Desk } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import styles from './promises.module.css';

interface Props {
  desk: Desk;
  words: Words['promises']['absolute'];
  /** The promise as it was written. */
  promise: string;
  onTake: (wording: string) => void;
  onLeave: () => unknown;
  onBack: () => void;
}

/**
 * The stop at a promise that is too big to be believed. It forbids nothing: a smaller wording is
 * one click away, and so is keeping it as it is.
 */
export function Absolute({ desk, words, promise, onTake, onLeave, onBack }: Props) {
  return (
    <>
      <Heading key="absolute">{words.heading}</Heading>
      <blockquote class={styles.own} dir="auto">
        {promise.trim()}
      </blockquote>
      <Paragraphs of={words.body} />
      <ul class={styles.instead}>
        {words.instead.map((wording) => (
          <li key={wording}>
            <p>{wording}</p>
            <Button quiet onPress={() => onTake(wording)}>
              {words.take}
              <span class="unseen"> {wording}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Actions atEnd>
        <Button onPress={onBack}>{desk.common.actions.back}</Button>
        <Button quiet onPress={onLeave}>
          {words.leave}
        </Button>
      </Actions>
    </>
  );
}
