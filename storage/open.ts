import { currentOf, type Glance, type Home } from '~/domain/home';
import { defaults } from './defaults';
import { DamagedHome } from './faults';
import { readHome } from './home';
import { draftKey, keys, type DraftKind } from './keys';
import { migrate } from './migrations';
import type { Store } from './port';
import { valueOr } from './record';
import { assertKnownVersion } from './version';

/** What a page finds when it opens: enough for its first screen, and nothing of the history. */
export interface Opened {
  home: Home;
  /** The address within the popup at which it was left. */
  place: string | null;
  /** Which drafts of the current relationship are not empty. */
  drafts: DraftKind[];
}

const begun: readonly DraftKind[] = [
  'check',
  'fence',
  'weigh',
  'plan',
  'answer',
  'patience',
  'request',
  'letter',
  'promise',
];

/** Migrates if need be, and reads what a first screen shows. @throws NewerData, DamagedHome */
export async function open(store: Store): Promise<Opened> {
  const raw = await store.get([keys.meta, keys.home, keys.place]);
  if (await migrate(store, raw[keys.meta])) return open(store);
  const found = readHome(raw);
  if (found.state === 'damaged') throw new DamagedHome();
  const home = valueOr(found, defaults.home);
  const place = raw[keys.place];
  return {
    home,
    place: typeof place === 'string' ? place : null,
    drafts: await draftsOf(store, currentOf(home)),
  };
}

async function draftsOf(store: Store, current: Glance | null): Promise<DraftKind[]> {
  if (current === null) return [];
  const found = await store.get(begun.map((kind) => draftKey(kind, current.id)));
  return begun.filter((kind) => (found[draftKey(kind, current.id)] ?? null) !== null);
}

/**
 * Whether screens of a person may be shown at all. It asks for the first screen's record as well,
 * which tells whether the lock is closed.
 * @throws NewerData when a later version wrote the data: then none of them may be shown as if they were known
 * @throws Locked
 */
export async function refuseUnreadable(store: Store): Promise<void> {
  assertKnownVersion(await store.get([keys.meta, keys.home]));
}
