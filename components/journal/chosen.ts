import { computed, signal } from '@preact/signals';
import type { Entry } from '~/domain/entry';
import type { Relationship, Side } from '~/domain/relationship';
import { matches, termsOf, type Terms } from '~/domain/search';
import { sidesOf } from '~/domain/sides';
import { groupOf, type Group } from './groups';

/** What the history is narrowed to; null where it is not. */
export interface Chosen {
  group: Group | null;
  /** The id of a relationship. */
  person: string | null;
  side: Side | null;
  /** What is looked for, as it was typed. */
  query: string;
}

const everything: Chosen = { group: null, person: null, side: null, query: '' };

/**
 * The choice lives in this page's memory alone, so that it is still there on the way back from an
 * entry and gone when the page is closed. Nothing of it goes into an address or a title.
 */
export const chosen = signal<Chosen>(everything);
export const terms = computed<Terms>(() => termsOf(chosen.value.query));

/**
 * How many entries are put on the page at a time; fewer while each key brings others. The key that
 * empties the search brings a whole portion.
 */
export const portionOf = (terms: Terms) => (terms.length > 0 ? 25 : 50);
/** How many are there now. */
export const room = signal(portionOf([]));

export function choose(changed: Partial<Chosen>): void {
  chosen.value = { ...chosen.value, ...changed };
  room.value = portionOf(terms.value);
}

export const chooseEverything = () => choose(everything);

/** Whether something is left out. */
export const isNarrowed = ({ group, person, side }: Chosen, terms: Terms) =>
  group !== null || person !== null || side !== null || terms.length > 0;

/**
 * The entries that fit, in their order.
 * @param folded the folded texts of an entry
 */
export function narrow(
  entries: readonly Entry[],
  { group, person, side }: Chosen,
  terms: Terms,
  relationships: readonly Relationship[],
  folded: (entry: Entry) => string,
): readonly Entry[] {
  if (group === null && person === null && side === null && terms.length === 0) return entries;
  const about = new Map(relationships.map((one) => [one.id, one]));
  return entries.filter(
    (entry) =>
      (group === null || groupOf[entry.kind] === group) &&
      (person === null || entry.relationship === person) &&
      (side === null || sidesOf(entry, about.get(entry.relationship)).includes(side)) &&
      (terms.length === 0 || matches(folded(entry), terms)),
  );
}
