import type { Rest } from './backup/rest';
import type { Store } from './port';

/** So many records are asked for at a time: a browser hands them over in one task. */
const portion = 500;

/**
 * Every record, for a page that is not to stand still: a portion at a time. Where they have to be
 * of one moment, ask under the lock.
 */
export async function readAll(store: Store, rest: Rest): Promise<Record<string, unknown>> {
  const names = await store.names();
  const all: Record<string, unknown> = {};
  for (let from = 0; from < names.length; from += portion) {
    Object.assign(all, await store.get(names.slice(from, from + portion)));
    if (rest.due()) await rest.take();
  }
  return all;
}
