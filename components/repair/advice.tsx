import type { Words } from '~/content/schema';
import type { PracticeId } from '~/domain/practice';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { Why } from '../ui/why';
import styles from './repair.module.css';
import { offeredBy } from './tools';

interface Props {
  words: Words['repair'];
  id: PracticeId;
  /** Whether a time apart runs. */
  apart: boolean;
}

/** What a practice is, why and how, with words to try and words to leave out, and its tool. */
export function Advice({ words, id, apart }: Props) {
  const { line, why, how, say, leave } = words.practices[id];
  const offered = offeredBy(id, apart);
  return (
    <div class={styles.advice}>
      <p class={styles.lead}>{line}</p>
      <Why words={why} />
      <h2>{words.howHeading}</h2>
      <ol>
        {how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {offered.say && <Lines heading={words.sayHeading} lines={say} as={styles.toDo} />}
      <Lines heading={words.leaveHeading} lines={leave} as={styles.toLeave} />
      {offered.tool !== null && (
        <Actions>
          <ButtonLink quiet href={toHash(offered.tool.route)}>
            {words.tools[offered.tool.name]}
          </ButtonLink>
        </Actions>
      )}
    </div>
  );
}

function Lines({
  heading,
  lines,
  as,
}: {
  heading: string;
  lines: readonly string[];
  as: string | undefined;
}) {
  return (
    <>
      <h2>{heading}</h2>
      <ul class={as}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
