import type { Words } from '~/content/schema';
import styles from './search.module.css';
import { choose, chosen } from './chosen';

export const searchId = 'search';

/** The field in which one looks for words. Each key narrows the history at once; what is typed stays in this page. */
export function SearchField({ words }: { words: Words['search'] }) {
  return (
    <form class={`on-screen ${styles.search}`} role="search" onSubmit={(event) => event.preventDefault()}>
      <label for={searchId}>{words.label}</label>
      <input
        id={searchId}
        type="search"
        dir="auto"
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="search-keys"
        value={chosen.value.query}
        onInput={(event) => choose({ query: event.currentTarget.value })}
      />
      <p id="search-keys" class={styles.keys}>
        {words.keys}
      </p>
    </form>
  );
}
