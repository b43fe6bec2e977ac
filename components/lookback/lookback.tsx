import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import { dayInWords, dayOf } from '~/domain/day';
import { lookBack, type Look, type Move } from '~/domain/lookback';
import { readJournal } from '~/storage/journal';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import styles from './lookback.module.css';

/** Earlier checks with their notes, and how each answer moved. Words only: no drawing, no count, no score. */
export async function openLookback(desk: Desk): Promise<Screen> {
  const [words, at] = await Promise.all([desk.words('lookback'), openCurrent(desk)]);
  if (at === null) return nothing;
  const looks = lookBack((await readJournal(desk.store)).entries, at.current.id);
  return {
    View: () => (
      <>
        <Heading>{words.heading}</Heading>
        {looks.length === 0 ? <p>{words.empty}</p> : <Paragraphs of={words.intro} />}
        <ol class={styles.looks}>
          {looks.map((look) => (
            <li key={look.entry.id}>
              <OneLook desk={desk} words={words} look={look} />
            </li>
          ))}
        </ol>
      </>
    ),
  };
}

function OneLook({
  desk,
  words,
  look: { entry, moves },
}: {
  desk: Desk;
  words: Words['lookback'];
  look: Look;
}) {
  const today = dayOf(desk.clock.now(), desk.clock.zone());
  return (
    <>
      <h2>
        <a href={toHash({ name: 'outcome', id: entry.id })}>
          {dayInWords(dayOf(entry.at, entry.zone), today, desk.language)}
        </a>
      </h2>
      <dl>
        {questionIds.map((id) => (
          <div key={id}>
            <dt>{words.question[id]}</dt>
            <dd>
              <span class={moves[id].kind === 'moved' ? styles.moved : undefined}>
                {inWords(moves[id], words, desk.common.answers)}
              </span>
              {entry.texts[id].trim() !== '' && (
                <span class={styles.note} dir="auto">
                  {entry.texts[id]}
                </span>
              )}
            </dd>
          </div>
        ))}
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
