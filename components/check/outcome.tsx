import type { Words } from '~/content/schema';
import { exerciseFor, questionIds, read, type NotYes } from '~/domain/check';
import { readEntry } from '~/storage/journal';
import type { Desk, Screen } from '../app/desk';
import { MissingScreen } from '../app/missing';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Seam } from '../ui/seam';
import styles from './outcome.module.css';

/** What three answers mean. The first question that is not yes speaks; the others wait below it. */
export async function openOutcome(desk: Desk, id: string): Promise<Screen> {
  const [words, check, entry] = await Promise.all([
    desk.words('outcome'),
    desk.words('check'),
    readEntry(desk.store, id),
  ]);
  if (entry?.kind !== 'check') throw new MissingScreen();
  const reading = read(entry.answers);
  return {
    View: () => (
      <>
        {/* All three are answered, whatever the answers: the gold counts no yes. */}
        <Seam mended={questionIds.length} of={questionIds.length} />
        {reading.kind === 'all-yes' ? (
          <AllYes words={words} />
        ) : (
          <NotYet words={words} first={reading.first} also={reading.also} />
        )}
        <h2>{words.yourAnswers}</h2>
        <dl class={styles.answers}>
          {questionIds.map((question) => (
            <div key={question}>
              <dt>{check.questions[question].legend}</dt>
              <dd>{desk.common.answers[entry.answers[question]]}</dd>
            </div>
          ))}
        </dl>
        <p class={styles.closing}>{words.closing}</p>
        <p class={styles.closing}>{words.leaving}</p>
      </>
    ),
  };
}

function AllYes({ words }: { words: Words['outcome'] }) {
  const { heading, body, step, stepLine } = words.allYes;
  return (
    <>
      <Heading>{heading}</Heading>
      <Paragraphs of={body} />
      <p class={styles.stepLine}>{stepLine}</p>
      <Actions>
        <ButtonLink href={toHash({ name: 'plan' })}>{step}</ButtonLink>
      </Actions>
    </>
  );
}

function NotYet({ words, first, also }: { words: Words['outcome']; first: NotYes; also: NotYes[] }) {
  const speaks = words.first[first.question][first.answer];
  return (
    <>
      <Heading>{speaks.heading}</Heading>
      <Paragraphs of={speaks.body} />
      <p class={styles.stepLine}>{speaks.stepLine}</p>
      <Actions>
        <ButtonLink href={toHash({ name: exerciseFor[first.question] })}>{speaks.step}</ButtonLink>
      </Actions>
      {also.length > 0 && (
        <section class={styles.also}>
          <h2>{words.alsoHeading}</h2>
          <p>{words.alsoLine}</p>
          <ul>
            {also.map(({ question, answer }) => (
              <li key={question}>
                <p>{words.first[question][answer].also}</p>
                <a href={toHash({ name: exerciseFor[question] })}>{words.first[question][answer].step}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
