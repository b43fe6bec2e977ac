import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Entry } from '~/domain/entry';
import { Select } from '../ui/select';
import { offered, type Group } from './groups';

/**
 * What the history is narrowed to, or null. It lives in this page's memory alone, so that it is
 * still there on the way back from an entry and gone when the page is closed.
 */
export const chosenGroup = signal<Group | null>(null);

/** The choice of what is shown; there is none where every entry is of one group. */
export function Filter({ words, entries }: { words: Words['journal']['filter']; entries: readonly Entry[] }) {
  const choices = offered(entries, chosenGroup.value);
  if (choices.length === 0) return null;
  const { label, all } = words;
  return (
    <Select
      id="filter"
      label={label}
      value={chosenGroup.value ?? ''}
      choices={[
        { value: '', label: all },
        ...choices.map((group) => ({ value: group, label: words[group] })),
      ]}
      onChoose={(value) => (chosenGroup.value = choices.find((group) => group === value) ?? null)}
    />
  );
}
