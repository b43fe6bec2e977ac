import type { Words } from '~/content/schema';
import type { Clock } from '~/domain/day';
import { decide } from '~/domain/nudge';
import type { NoticeId } from '~/platform/notices';
import { coreKeys, coreValues, readCore } from '~/storage/core';
import { NewerData } from '~/storage/faults';
import { keys } from '~/storage/keys';
import { migrate } from '~/storage/migrations';
import type { Store } from '~/storage/port';
import { claimNudge, claimResumes } from '~/storage/settings';

export interface World {
  store: Store;
  clock: Clock;
  allowed(): Promise<boolean>;
  show(id: NoticeId, words: Words['notice'][NoticeId]): Promise<void>;
  withdraw(id: NoticeId): Promise<void>;
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
  const decision = decide(core.settings.nudges, core.nudge, now, clock.zone());
  // First, so that there is a next look even when this one ends half-way: at a refused write, or with the worker.
  await world.setAlarm(decision.wakeAt);
  const allowed = await world.allowed();
  const { give, tell } = decision;
  const refused = {
    nudge: await tellOnce(world, 'nudge', allowed && give !== null && (() => claimNudge(store, give, now))),
    apart: await tellOnce(
      world,
      'apart',
      allowed && tell.length > 0 && (() => claimResumes(store, tell, now)),
    ),
  };
  if (!decision.due) await world.withdraw('nudge');
  if (!decision.over) await world.withdraw('apart');
  // The badge is lost at each browser start and stands in for notifications that do not come.
  await world.showDot(
    (decision.due && (!allowed || refused.nudge)) || (decision.over && (!allowed || refused.apart)),
  );
}

/**
 * Shows a notice once it was claimed on the disk, so that it is never shown twice.
 * @param claim whether it is ours to show; false when there is nothing to tell
 * @returns whether the system refused it; the permission may be taken back at any moment
 */
async function tellOnce(
  world: World,
  id: NoticeId,
  claim: false | (() => Promise<boolean>),
): Promise<boolean> {
  if (claim === false || !(await claim())) return false;
  return world.show(id, world.words[id]).then(
    () => false,
    () => true,
  );
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
