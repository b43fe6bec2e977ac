import type { Words } from '~/content/schema';
import { seenSorts, type SeenSort } from '~/domain/entry';
import styles from './seen.module.css';

interface Props {
  name: string;
  words: Words['seen']['sort'];
  chosen: SeenSort;
  onChoose: (sort: SeenSort) => void;
}

/** What an observation was of, in one quiet row: it may be left at no label, and nothing is asked twice. */
export function Sorts({ name, words, chosen, onChoose }: Props) {
  return (
    <fieldset class={styles.sorts}>
      <legend>{words.legend}</legend>
      <div>
        {seenSorts.map((sort) => (
          <label key={sort}>
            <input
              type="radio"
              name={name}
              value={sort}
              checked={sort === chosen}
              onChange={() => onChoose(sort)}
            />
            {words[sort]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
