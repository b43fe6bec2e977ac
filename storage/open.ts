import { defaults } from './defaults';
import { coreKeys, NewerData, readCore } from './core';
import { currentOf, type Glance, type Home } from '~/domain/home';
import { draftKey, keys, type DraftKind } from './keys';
import { migrate } from './migrations';
import type { Store } from './port';
import { valueOr } from './record';
import type { Settings } from './schema';
import type { NudgeState } from '~/domain/nudge';

/** What a page finds when it opens: enough for its first screen, and nothing of the history. */
export type Opened =
  | { state: 'newer' }
  | { state: 'damaged' }
  | {
      state: 'ready';
      home: Home;
      settings: Settings;
      nudge: NudgeState;
      /** The address within the popup at which it was left. */
      place: string | null;
      /** Which drafts of the current relationship are not empty. */
      drafts: DraftKind[];
    };

const begun: readonly DraftKind[] = ['check', 'fence', 'weigh', 'plan', 'answer'];

export async function open(store: Store): Promise<Opened> {
  const raw = await store.get([...coreKeys, keys.place, draftKey('begin', 'new')]);
  try {
    if (await migrate(store, raw[keys.meta])) return await open(store);
    const core = readCore(raw);
    if (core.home.state === 'damaged') return { state: 'damaged' };
    const home = valueOr(core.home, defaults.home);
    const place = raw[keys.place];
    return {
      state: 'ready',
      home,
      settings: valueOr(core.settings, defaults.settings),
      nudge: valueOr(core.nudge, defaults.nudge),
      place: typeof place === 'string' ? place : null,
      drafts: await draftsOf(store, currentOf(home)),
    };
  } catch (error) {
    if (error instanceof NewerData) return { state: 'newer' };
    throw error;
  }
}

async function draftsOf(store: Store, current: Glance | null): Promise<DraftKind[]> {
  if (current === null) return [];
  const found = await store.get(begun.map((kind) => draftKey(kind, current.id)));
  return begun.filter((kind) => (found[draftKey(kind, current.id)] ?? null) !== null);
}
