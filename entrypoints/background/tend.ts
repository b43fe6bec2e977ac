import type { Words } from '~/content/schema';
import type { Clock } from '~/domain/day';
import { decide } from '~/domain/nudge';
import { decideResumes } from '~/domain/resume';
import { linesOf, type Lines } from '~/domain/shown';
import { decideTimers } from '~/domain/timer';
import type { NoticeAction, NoticeId } from '~/platform/notices';
import { coreKeys, plainKeys, readPlain, type PlainValues } from '~/storage/core';
import { NewerData } from '~/storage/faults';
import { isLost } from '~/storage/lock/lost';
import { keepSpare } from '~/storage/lock/spare';
import { keys } from '~/storage/keys';
import { isOlder, migrate } from '~/storage/migrations';
import type { Spare, Store } from '~/storage/port';
import { dataVersion } from '~/storage/schema';
import { claimNudge, refuseNudge } from '~/storage/nudging';
import { claimResumes } from '~/storage/resumes';
import { claimTimer } from '~/storage/timers';
import { lockIfOver, type Locks } from './lock';

export interface World extends Locks {
  /** The sign, in a store of its own, that there is something to be missed. */
  marker: { note(): Promise<void>; forget(): Promise<void> };
  /** The second copy of the lock's header, in the same store. */
  spare: Spare;
  clock: Clock;
  allowed(): Promise<boolean>;
  show(id: NoticeId, words: Lines, actions?: Record<NoticeAction, string>): Promise<void>;
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
  const { core, hasLock, hadLock } = await readForTending(store);
  // Only now: the clock of the tests is known once storage has answered (platform/moved-clock.ts).
  const now = clock.now();
  const locksAt = hasLock ? await lockIfOver(world, now) : null;
  if (core === null) {
    if (locksAt !== null) await world.setAlarm(locksAt);
    return;
  }
  const { nudges } = core.settings;
  const nudge = decide(nudges, core.nudge, now, clock.zone());
  const resumes = decideResumes(core.nudge.resumes, now);
  const timers = decideTimers(core.timers, now);
  // First, so that there is a next look even when this one ends half-way: at a refused write, or with the worker.
  await world.setAlarm(nextLook([nudge.next, resumes.next, timers.next, locksAt], now));
  const allowed = await world.allowed();
  const { give } = nudge;
  const { tell } = resumes;
  const pauseOver = timers.over.includes('pause');
  const refused = {
    nudge: await tellOnce(
      world,
      'nudge',
      linesOf(world.words.nudge, nudges.shown),
      allowed && give !== null && (() => claimNudge(store, give, now)),
    ),
    apart: await tellOnce(
      world,
      'apart',
      world.words.apart,
      allowed && tell.length > 0 && (() => claimResumes(store, tell, now)),
    ),
    pause: await tellOnce(
      world,
      'pause',
      world.words.pause,
      allowed && timers.tellPause && (() => claimTimer(store, 'pause', now)),
    ),
  };
  if (refused.nudge && give !== null) await refuseNudge(store, give.day, now);
  const waits: Record<NoticeId, boolean> = { nudge: nudge.due, apart: resumes.over, pause: pauseOver };
  const ids = Object.keys(waits) as NoticeId[];
  for (const id of ids) if (!waits[id]) await world.withdraw(id);
  // The badge is lost at each browser start and stands in for notifications that do not come. It is
  // also the quiet sign that a talk has come to its agreed end, for which there is no notification.
  const silent = ids.some((id) => waits[id] && (!allowed || refused[id]));
  // What the system swallowed, by its own word or by the person's, has the dot beside it.
  const swallowed = nudge.due && (nudge.refused || nudges.reaching === 'unseen');
  await world.showDot(silent || swallowed || timers.over.includes('talk'));
  await noteHistory(world);
  // Most people have no lock, and nothing is asked of the second store.
  if (hadLock) await keepSpare({ raw: store, spare: world.spare });
}

/** Notes in a second store that there is a history, so that one which is gone is not taken for a first day. */
async function noteHistory({ store, marker }: World): Promise<void> {
  const isThere = async () => ((await store.get([keys.home]))[keys.home] ?? null) !== null;
  if (!(await isThere())) return;
  await marker.note();
  // It may have been deleted on purpose at this very moment.
  if (!(await isThere())) await marker.forget();
}

const dayLength = 24 * 60 * 60 * 1000;

/** One alarm, never far ahead: Firefox's timer wraps at 49.7 days, and a clock may be changed meanwhile. */
function nextLook(moments: readonly (number | null)[], now: number): number | null {
  const awaited = moments.filter((at) => at !== null);
  return awaited.length === 0 ? null : Math.min(...awaited, now + dayLength);
}

/**
 * Shows a notice once it was claimed on the disk, so that it is never shown twice.
 * @param claim whether it is ours to show; false when there is nothing to tell
 * @returns whether the system refused it; the permission may be taken back at any moment
 */
async function tellOnce(
  world: World,
  id: NoticeId,
  words: Lines,
  claim: false | (() => Promise<boolean>),
): Promise<boolean> {
  if (claim === false || !(await claim())) return false;
  return world.show(id, words, id === 'nudge' ? world.words.nudge.buttons : undefined).then(
    () => false,
    () => true,
  );
}

interface Read {
  core: PlainValues | null;
  hasLock: boolean;
  /** Whether its record is there, if only to say that it was turned off. */
  hadLock: boolean;
}

/**
 * The background has no key and needs none: what it reads holds no content.
 * @returns no core when a newer Goldseam wrote the data: then nothing is done but to lock
 */
async function readForTending(store: Store): Promise<Read> {
  const raw = await store.get([...coreKeys, keys.lock]);
  // What is sealed stays sealed when the lock's record is gone.
  const hasLock = (raw[keys.lock] ?? null) !== null || (await isLost(store, raw));
  const lock = { hasLock, hadLock: raw[keys.lock] !== undefined };
  try {
    // After an update the background may be the first to meet older data. What is sealed waits for
    // a window that can open it; until then reminders wait, too.
    if (hasLock && isOlder(raw[keys.meta], dataVersion)) return { core: null, ...lock };
    const migrated = !hasLock && (await migrate(store, raw[keys.meta]));
    return { core: readPlain(migrated ? await store.get(plainKeys) : raw), ...lock };
  } catch (error) {
    if (error instanceof NewerData) return { core: null, ...lock };
    throw error;
  }
}
