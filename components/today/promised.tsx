import type { Words } from '~/content/schema';
import { dayInWords } from '~/domain/day';
import type { OpenPromise } from '~/domain/promise';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { inOneLine } from '../promises/in-one-line';
import { Actions, Button, ButtonLink } from '../ui/button';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import styles from './today.module.css';

/** The promises whose day has come: how they went is that day's question. */
export async function openPromised(
  desk: Desk,
  words: Words['today'],
  due: readonly OpenPromise[],
  showQuestion: () => void,
) {
  const { state } = await desk.words('promises');
  const today = desk.clock.day();
  const only = due.length === 1 ? due[0] : undefined;
  return () => (
    <>
      <Heading key="promised">{words.promised.heading}</Heading>
      {due.some(({ by }) => by === today) && <p>{words.promised.body}</p>}
      <ul class={styles.promised}>
        {due.map(({ id, text, by }) => (
          <li key={id}>
            <p class={styles.own} dir="auto">
              {inOneLine(text)}
            </p>
            {by < today && (
              <p class={styles.past}>{fill(state.past, { when: dayInWords(by, today, desk.language) })}</p>
            )}
            {due.length > 1 && (
              <ButtonLink quiet href={toHash({ name: 'promise', id })}>
                {words.promised.open}
                <span class="unseen"> {inOneLine(text)}</span>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      <Actions atEnd>
        {only !== undefined && (
          <ButtonLink href={toHash({ name: 'promise', id: only.id })}>{words.promised.open}</ButtonLink>
        )}
        <Button quiet onPress={showQuestion}>
          {words.promised.question}
        </Button>
      </Actions>
    </>
  );
}
