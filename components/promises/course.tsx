import type { Words } from '~/content/schema';
import type { PromiseCourse } from '~/domain/promise';
import type { Desk } from '../app/desk';
import { fill } from '../ui/fill';
import styles from './promises.module.css';
import { byInWords, whenInWords } from './standing';

interface Props {
  desk: Desk;
  words: Words['promises'];
  course: PromiseCourse;
}

/** What became of a promise, in the order in which it came about. */
export function Course({ desk, words, course: { made, turns } }: Props) {
  const agreedAnew = turns.some(({ kind }) => kind === 'renegotiated');
  const terms = ({ by, texts }: { by: string; texts: { promise: string; seen: string } }) => (
    <Terms desk={desk} words={words} by={by} {...texts} />
  );
  return (
    <section aria-labelledby="course">
      <h2 id="course">{words.course.heading}</h2>
      <ol class={styles.course}>
        <li>
          <h3>{fill(words.course.made, { when: whenInWords(made, desk) })}</h3>
          {/* While nothing else was agreed, these are the terms at the top of the screen. */}
          {agreedAnew && terms(made)}
        </li>
        {turns.map((turn) => (
          <li key={turn.id}>
            <h3>{fill(words.course[turn.kind], { when: whenInWords(turn, desk) })}</h3>
            {turn.kind === 'renegotiated' ? (
              <>
                {turn.texts.reason.trim() !== '' && (
                  <dl class={styles.terms}>
                    <dt>{words.renegotiate.reason.label}</dt>
                    <dd dir="auto">{turn.texts.reason}</dd>
                  </dl>
                )}
                {terms(turn)}
              </>
            ) : (
              turn.texts.note.trim() !== '' && (
                <p class={styles.own} dir="auto">
                  {turn.texts.note}
                </p>
              )
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was promised, by when, and how it can be seen. */
export function Terms(
  props: Omit<Props, 'course'> & {
    promise: string;
    by: string;
    seen: string;
    /** What became of it, in words; null where that is told elsewhere. */
    standing?: string | null;
  },
) {
  const { desk, words, promise, by, seen, standing = null } = props;
  return (
    <>
      <p class={styles.own} dir="auto">
        {promise}
      </p>
      <p class={styles.state}>{byInWords(by, words.state, desk)}</p>
      {standing !== null && <p class={styles.due}>{standing}</p>}
      {seen.trim() !== '' && (
        <dl class={styles.terms}>
          <dt>{words.seenLabel}</dt>
          <dd dir="auto">{seen}</dd>
        </dl>
      )}
    </>
  );
}
