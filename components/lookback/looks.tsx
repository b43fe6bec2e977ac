import { useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import type { Look, Move } from '~/domain/lookback';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { Folded } from '../kept/folded';
import { Actions, Button } from '../ui/button';
import { fill } from '../ui/fill';
import { checksInWords } from './when';
import styles from './lookback.module.css';

/** How many checks are put on the page at a time. */
const portion = 20;

interface Props {
  desk: Desk;
  words: Words['lookback'];
  looks: readonly Look[];
}

/** Check by check, newest first: how each answer moved, with the notes of then. */
export function Looks({ desk, words, looks }: Props) {
  const shown = useSignal(portion);
  const some = looks.slice(0, shown.value);
  const when = checksInWords(
    some.map(({ entry }) => entry),
    desk,
  );
  return (
    <section class={styles.looks} aria-labelledby="looks">
      <h2 id="looks">{words.checks.heading}</h2>
      <ol>
        {some.map((look) => (
          <li key={look.entry.id}>
            <OneLook desk={desk} words={words} look={look} when={when.get(look.entry.id) ?? ''} />
          </li>
        ))}
      </ol>
      {looks.length > shown.value && (
        <Actions>
          <Button quiet onPress={() => (shown.value += portion)}>
            {words.checks.earlier}
          </Button>
        </Actions>
      )}
    </section>
  );
}

function OneLook(props: Omit<Props, 'looks'> & { look: Look; when: string }) {
  const { desk, words, when } = props;
  const { entry, moves } = props.look;
  return (
    <>
      <h3>
        <a href={toHash({ name: 'outcome', id: entry.id })}>{when}</a>
      </h3>
      <dl>
        {questionIds.map((id) => {
          const move = (
            <span class={moves[id].kind === 'moved' ? styles.moved : styles.stayed}>
              {inWords(moves[id], words, desk.common.answers)}
            </span>
          );
          const note = entry.texts[id].trim();
          return (
            <div key={id}>
              <dt>{words.question[id]}</dt>
              <dd>{note === '' ? move : <Folded label={move} text={note} />}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function inWords(move: Move, words: Words['lookback'], answers: Words['common']['answers']): string {
  const answer = answers[move.answer];
  switch (move.kind) {
    case 'first':
      return fill(words.first, { answer });
    case 'same':
      return fill(words.same, { answer });
    case 'moved':
      return fill(words.moved, { before: answers[move.before], after: answer });
  }
}
