import type { Signal } from '@preact/signals';
import { inGroups } from '~/storage/seal/recovery-code';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import styles from './lock.module.css';
import { SecretField, type LockWords, type Secrets } from './secrets';

/** How many of the last groups are asked for, to see that the code was written down. */
const asked = 2;

/** Whether these are the last groups of the code, however they are typed. */
export function isEndOf(code: string, typed: string): boolean {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return plain === inGroups(code).slice(-asked).join('');
}

interface ShowProps {
  words: LockWords;
  code: string;
  next: () => void;
}

/** The code, to be written down. */
export function ShowCode({ words, code, next }: ShowProps) {
  const { heading, body, written } = words.turnOn.code;
  return (
    <>
      <Heading>{heading}</Heading>
      <Paragraphs of={body} />
      <ol class={styles.code}>
        {inGroups(code).map((group, place) => (
          <li key={place}>{group}</li>
        ))}
      </ol>
      <Actions atEnd>
        <Button onPress={next}>{written}</Button>
      </Actions>
    </>
  );
}

interface ConfirmProps {
  words: LockWords;
  secrets: Secrets<'groups'>;
  working: Signal<boolean>;
  go: string;
  back: () => void;
}

/** The end of the code again, from the paper. */
export function ConfirmCode({ words, secrets, working, go, back }: ConfirmProps) {
  const { heading, body, field, back: again } = words.turnOn.confirm;
  return (
    <>
      <Heading>{heading}</Heading>
      <Paragraphs of={body} />
      <SecretField of={secrets} name="groups" words={field} />
      <p role="status">{working.value && words.turnOn.working}</p>
      <Actions atEnd>
        <Button submit>{go}</Button>
        <Button quiet onPress={back}>
          {again}
        </Button>
      </Actions>
    </>
  );
}
