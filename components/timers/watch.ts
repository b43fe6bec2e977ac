import { signal, type ReadonlySignal } from '@preact/signals';
import { dayOf } from '~/domain/day';
import type { Timer, TimerId } from '~/domain/timer';
import { keys } from '~/storage/keys';
import { meetTimer, readTimers, setTimer } from '~/storage/timers';
import { createAttempt, type Attempt } from '../app/attempt';
import type { Desk } from '../app/desk';

/** How often a page looks at the clock, in milliseconds. It only draws anew: the timer itself is on the disk. */
const look = 1000;

/** A timer as it stands while one looks at it. Moments are epoch milliseconds. */
export interface Watch {
  /** Null when there is none. */
  timer: ReadonlySignal<Timer | null>;
  /** When the two want to talk again, or null. */
  next: ReadonlySignal<number | null>;
  now: ReadonlySignal<number>;
  attempt: Attempt;
  /**
   * Starts it, or changes it.
   * @returns whether it is on the disk
   */
  set: (timer: Timer) => Promise<boolean>;
  /**
   * Puts it away. What is shown stays until another screen takes its place.
   * @returns whether it is put away
   */
  putAway: () => Promise<boolean>;
  reload: () => Promise<void>;
  stop: () => void;
}

/**
 * Watches one timer: two windows show the same, and an end that the person has seen is met.
 * @param looks whether whoever looks at this page now would see that the time is over
 */
export async function watchTimer(
  { store, clock }: Pick<Desk, 'store' | 'clock'>,
  id: TimerId,
  looks: () => boolean,
): Promise<Watch> {
  const found = await readTimers(store);
  const opened = clock.now();
  const before = isOfBefore(found[id], opened, clock.zone()) ? found[id] : null;
  const timer = signal(before === null ? found[id] : null);
  const next = signal(found.next);
  const now = signal(opened);
  const attempt = createAttempt();
  let leaving = false;

  async function reload(): Promise<void> {
    const timers = await readTimers(store);
    if (leaving) return;
    timer.value = timers[id]?.until === before?.until ? null : timers[id];
    next.value = timers.next;
  }
  const stopListening = store.onChange((changed) => {
    if (keys.timers in changed) void reload();
  });

  /** The dot and the notification are gone once a person has met the end. That it is met changes nothing here. */
  function meet(): void {
    const over = timer.value !== null && timer.value.until <= clock.now() && timer.value.state !== 'met';
    if (over) void meetTimer(store, id, clock.now()).catch(() => undefined);
  }
  const meetInSight = () => looks() && meet();
  function follow(): void {
    if (leaving) return;
    const { until } = timer.value ?? { until: -Infinity };
    const ends = until > now.value && until <= clock.now();
    now.value = clock.now();
    if (ends) meetInSight();
  }
  const ticking = setInterval(follow, look);
  document.addEventListener('visibilitychange', meetInSight);
  addEventListener('focus', meetInSight);
  // Whoever opens the screen looks at it.
  meet();

  return {
    timer,
    next,
    now,
    attempt,
    reload,
    set: (changed) =>
      attempt.run(async () => {
        await setTimer(store, id, changed, clock.now());
        now.value = clock.now();
        await reload();
      }),
    async putAway() {
      leaving = true;
      leaving = await attempt.run(() => setTimer(store, id, null, clock.now()));
      return leaving;
    },
    stop() {
      clearInterval(ticking);
      stopListening();
      document.removeEventListener('visibilitychange', meetInSight);
      removeEventListener('focus', meetInSight);
      meet();
    },
  };
}

/** One that was seen to be over on an earlier day, and not put away: the screen begins anew. */
function isOfBefore(timer: Timer | null, now: number, zone: string): timer is Timer {
  return timer?.state === 'met' && dayOf(timer.until, zone) < dayOf(now, zone);
}

export const isInSight = () => document.visibilityState === 'visible';
/** The page that a person is using, and not only one that stands open beside it. */
export const isInUse = () => isInSight() && document.hasFocus();
