import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import { dayOf } from '~/domain/day';
import type { CheckEntry } from '~/domain/entry';
import why from '../ui/why.module.css';
import styles from './table.module.css';

interface Props {
  words: Words['lookback'];
  answers: Words['common']['answers'];
  /** Newest first. */
  entries: readonly CheckEntry[];
  /** When each check was, by its id. */
  when: ReadonlyMap<string, string>;
}

/** What the drawings show, to be read. */
export function AnswerTable({ words, answers, entries, when }: Props) {
  return (
    <details class={`${why.why} ${styles.twin}`}>
      <summary>{words.table.summary}</summary>
      <table class={styles.table}>
        <caption>{words.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.day}</th>
            {questionIds.map((id) => (
              <th key={id} scope="col">
                {words.question[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <time dateTime={dayOf(entry.at, entry.zone)}>{when.get(entry.id)}</time>
              </th>
              {questionIds.map((id) => (
                <td key={id}>{answers[entry.answers[id]]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
