import type { Words } from '~/content/schema';
import type { Clock } from '~/domain/day';
import { decide } from '~/domain/nudge';
import { decideTimers } from '~/domain/timer';
import type { NoticeId } from '~/platform/notices';
import { coreKeys, coreValues, readCore } from '~/storage/core';
import { NewerData } from '~/storage/faults';
import { keys } from '~/storage/keys';
import { migrate } from '~/storage/migrations';
import type { Store } from '~/storage/port';
import { claimNudge, claimResumes } from '~/storage/settings';
import { claimTimer } from '~/storage/timers';

/** Two lines on the screen, which anyone may see. */
export type Shown = Words['notice']['apart'];

export interface World {
  store: Store;
  clock: Clock;
  allowed(): Promise<boolean>;
  show(id: NoticeId, words: Shown): Promise<void>;
  withdraw(id: NoticeId): Promise<void>;
  showDot(on: boolean): Promise<void>;
  setAlarm(at: number | null): Promise<void>;
  words: Record<NoticeId, Shown>;
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
  const timers = decideTimers(core.timers, now);
  // First, so that there is a next look even when this one ends half-way: at a refused write, or with the worker.
  await world.setAlarm(earlier(decision.wakeAt, timers.next));
  const allowed = await world.allowed();
  const { give, tell } = decision;
  const pauseOver = timers.over.includes('pause');
  const refused = {
    nudge: await tellOnce(world, 'nudge', allowed && give !== null && (() => claimNudge(store, give, now))),
    apart: await tellOnce(
      world,
      'apart',
      allowed && tell.length > 0 && (() => claimResumes(store, tell, now)),
    ),
    pause: await tellOnce(
      world,
      'pause',
      allowed && timers.tellPause && (() => claimTimer(store, 'pause', now)),
    ),
  };
  const waits: Record<NoticeId, boolean> = { nudge: decision.due, apart: decision.over, pause: pauseOver };
  const ids = Object.keys(waits) as NoticeId[];
  for (const id of ids) if (!waits[id]) await world.withdraw(id);
  // The badge is lost at each browser start and stands in for notifications that do not come. It is
  // also the quiet sign that a talk has come to its agreed end, for which there is no notification.
  const silent = ids.some((id) => waits[id] && (!allowed || refused[id]));
  await world.showDot(silent || timers.over.includes('talk'));
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
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
