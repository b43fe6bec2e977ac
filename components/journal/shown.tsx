import type { Words } from '~/content/schema';
import type { Relationship } from '~/domain/relationship';
import type { Desk } from '../app/desk';
import { nameOf } from '../people/name';
import { counted } from '../ui/counted';
import { chooseEverything, chosen, isNarrowed, terms } from './chosen';
import { searchId } from './search-field';
import styles from './search.module.css';

interface Props {
  desk: Desk;
  words: Words['search'];
  groups: Words['journal']['filter'];
  count: Words['journal']['countEntries'];
  relationships: readonly Relationship[];
  /** How many entries there are; null while it is not known. */
  all: number | null;
  /** Whether the rest of them is being read, where it is not known. */
  reading: boolean;
  shown: number;
}

/** The line that says what is shown, to everyone as it changes; and the way back to everything. */
export function Shown({ desk, words, groups, count, relationships, all, reading, shown }: Props) {
  const narrowed = isNarrowed(chosen.value, terms.value);
  const inWords = () => {
    if (all === null) return narrowed && reading ? words.reading : '\u00a0';
    if (!narrowed) return counted(count, all, desk.language);
    if (shown === 0) return words.none;
    const of = counted(words.found, shown, desk.language, { all: all.toLocaleString(desk.language) });
    return [of, ...narrowings({ desk, groups, relationships })].join(' · ');
  };
  function showEverything(): void {
    chooseEverything();
    // The button that was pressed is gone.
    document.getElementById(searchId)?.focus();
  }
  return (
    <div class={styles.shown}>
      <p role="status">
        <bdi>{inWords()}</bdi>
      </p>
      {narrowed && (
        <button type="button" onClick={showEverything}>
          {words.clear}
        </button>
      )}
    </div>
  );
}

/** What the history is narrowed to, in the words of the choices. */
function narrowings({
  desk,
  groups,
  relationships,
}: Pick<Props, 'desk' | 'groups' | 'relationships'>): string[] {
  const { group, person, side, query } = chosen.value;
  const about = relationships.find(({ id }) => id === person);
  return [
    ...(group === null ? [] : [groups[group]]),
    ...(about === undefined ? [] : [nameOf(about, relationships, desk)]),
    ...(side === null ? [] : [desk.common.sides[side]]),
    ...(terms.value.length === 0 ? [] : [`“${query.trim()}”`]),
  ];
}
