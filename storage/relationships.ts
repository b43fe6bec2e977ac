import { withRelationship } from '~/domain/home-after';
import type { Relationship } from '~/domain/relationship';
import { act } from './act';
import { draftKey, keys, relationshipKey } from './keys';
import type { Store } from './port';

/**
 * Adds or changes a relationship and makes it the current one.
 * @param draft the one that this completes; that of its beginning when it is left out
 */
export async function saveRelationship(
  store: Store,
  relationship: Relationship,
  now: number,
  draft = draftKey('begin', 'new'),
): Promise<void> {
  await act(store, now, ({ home }) => ({
    [relationshipKey(relationship.id)]: relationship,
    [keys.home]: withRelationship(home, relationship),
    [draft]: null,
  }));
}

/** Puts a relationship on the screen, if it is there and another one is on it. */
export async function showRelationship(store: Store, id: string, now: number): Promise<void> {
  await act(store, now, ({ home }) => {
    const known = home.relationships.some((glance) => glance.id === id);
    return known && home.current !== id ? { [keys.home]: { ...home, current: id } } : {};
  });
}

/** Puts another relationship on the screen. */
export async function switchTo(store: Store, id: string, now: number): Promise<void> {
  await act(store, now, ({ home }) => ({ [keys.home]: { ...home, current: id } }));
}
