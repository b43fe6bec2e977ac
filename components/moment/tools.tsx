import type { Words } from '~/content/schema';
import { toHash } from '../app/route';
import styles from './moment.module.css';

const tools = ['breathe', 'pause', 'talk', 'after'] as const;

/** What else is at hand during a talk and right after it. */
export function Tools({ words }: { words: Words['moment']['tools'] }) {
  return (
    <ul class={styles.tools}>
      {tools.map((name) => (
        <li key={name}>
          <a href={toHash({ name })}>{words[name]}</a>
        </li>
      ))}
    </ul>
  );
}
