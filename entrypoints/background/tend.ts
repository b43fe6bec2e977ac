import type { Words } from '~/content/schema';
import type { Clock } from '~/domain/day';
import { decideNudge } from '~/domain/nudge';
import { coreKeys, coreValues, readCore } from '~/storage/core';
import { NewerData } from '~/storage/faults';
import { keys } from '~/storage/keys';
import { migrate } from '~/storage/migrations';
import type { Store } from '~/storage/port';
import { claimNudge } from '~/storage/settings';

export interface World {
  store: Store;
  clock: Clock;
  allowed(): Promise<boolean>;
  show(words: Words['notice']): Promise<void>;
  withdraw(): Promise<void>;
  showDot(on: boolean): Promise<void>;
  setAlarm(at: number | null): Promise<void>;
  words: Words['notice'];
}

/**
 * Looks at what is due and does it, and sets the one alarm for the next look. It may be
 * called at any time and any number of times: what was done already is not done again.
 */
export async function tend(world: World): Promise<void> {
  const { store, clock } = world;
  const core = await readForTending(store);
  if (core === null) return;
  const now = clock.now();
  const decision = decideNudge(core.settings.nudges, core.nudge, now, clock.zone());
  // First, so that there is a next look even when this one ends half-way: at a refused write, or with the worker.
  await world.setAlarm(decision.wakeAt);
  let silent = !(await world.allowed());
  if (decision.give !== null && !silent && (await claimNudge(store, decision.give, now))) {
    // The permission may be taken back at any moment, and the system may refuse: then the dot speaks.
    silent = await world.show(world.words).then(
      () => false,
      () => true,
    );
  }
  if (!decision.due) await world.withdraw();
  // The badge is lost at each browser start and stands in for notifications that do not come.
  await world.showDot(decision.due && silent);
}

/** @returns null when a newer Goldseam wrote the data: then nothing is done at all */
async function readForTending(store: Store) {
  try {
    const raw = await store.get(coreKeys);
    // After an update the background may be the first to meet older data.
    const migrated = await migrate(store, raw[keys.meta]);
    return coreValues(readCore(migrated ? await store.get(coreKeys) : raw));
  } catch (error) {
    if (error instanceof NewerData) return null;
    throw error;
  }
}
