import type { Words } from '~/content/schema';
import type { Entry, EntryKind } from '~/domain/entry';
import { sides, type Relationship, type Side } from '~/domain/relationship';
import { sidesOf } from '~/domain/sides';
import type { Desk } from '../app/desk';
import { nameOf } from '../people/name';
import { Select } from '../ui/select';
import { choose, chosen } from './chosen';
import { offered } from './groups';
import styles from './search.module.css';

interface Props {
  desk: Desk;
  words: { groups: Words['journal']['filter']; filters: Words['search']['filters'] };
  occurring: Occurring;
  relationships: readonly Relationship[];
}

/** The choices of what is shown; what all entries have in common is no choice. */
export function Filter({ desk, words, occurring, relationships }: Props) {
  const { group, person, side } = chosen.value;
  const kinds = offered(occurring.kinds, group);
  const people = relationships.length > 1 || person !== null ? relationships : [];
  const found = sides.filter((one) => one === side || occurring.sides.includes(one));
  const { groups, filters } = words;
  return (
    <div class={styles.filters}>
      {kinds.length > 0 && (
        <Select
          id="filter"
          label={groups.label}
          value={group ?? ''}
          choices={[
            { value: '', label: groups.all },
            ...kinds.map((kind) => ({ value: kind, label: groups[kind] })),
          ]}
          onChoose={(value) => choose({ group: kinds.find((kind) => kind === value) ?? null })}
        />
      )}
      {people.length > 0 && (
        <Select
          id="filter-person"
          label={filters.person}
          value={person ?? ''}
          choices={[
            { value: '', label: filters.everyone },
            ...people.map((one) => ({ value: one.id, label: nameOf(one, relationships, desk) })),
          ]}
          onChoose={(value) => choose({ person: value === '' ? null : value })}
        />
      )}
      {found.length > 1 && (
        <Select
          id="filter-side"
          label={filters.side}
          value={side ?? ''}
          choices={[
            { value: '', label: filters.bothSides },
            ...found.map((one) => ({ value: one, label: desk.common.sides[one] })),
          ]}
          onChoose={(value) => choose({ side: sides.find((one) => one === value) ?? null })}
        />
      )}
    </div>
  );
}

/** What there is to choose among; it changes with the history, not with each key. */
export interface Occurring {
  /** Each kind once. */
  kinds: readonly { kind: EntryKind }[];
  sides: readonly Side[];
}

export function occurringIn(entries: readonly Entry[], relationships: readonly Relationship[]): Occurring {
  const about = new Map(relationships.map((one) => [one.id, one]));
  const kinds = new Set<EntryKind>();
  const found = new Set<Side>();
  for (const entry of entries) {
    kinds.add(entry.kind);
    if (found.size < sides.length)
      for (const side of sidesOf(entry, about.get(entry.relationship))) found.add(side);
  }
  return { kinds: [...kinds].map((kind) => ({ kind })), sides: [...found] };
}
