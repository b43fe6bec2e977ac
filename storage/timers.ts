import type { Timer, TimerId, Timers } from '~/domain/timer';
import { actPlainly } from './act';
import { defaults } from './defaults';
import { keys } from './keys';
import type { Store } from './port';
import { readRecord, valueOr } from './record';
import { timersSchema } from './settings-schema';

/** The timers, or none where they cannot be read. */
export async function readTimers(store: Store): Promise<Timers> {
  const raw = await store.get([keys.timers]);
  return valueOr(readRecord(timersSchema, raw[keys.timers]), defaults.timers);
}

/** Starts a timer, or ends it with null; the background hears of it by the change. */
export async function setTimer(store: Store, id: TimerId, timer: Timer | null, now: number): Promise<void> {
  await actPlainly(store, now, ({ timers }) => ({ [keys.timers]: { ...timers, [id]: timer } }));
}

/** Notes when the two want to talk again. @param next epoch milliseconds, or null for nothing */
export async function agreeOnNext(store: Store, next: number | null, now: number): Promise<void> {
  await actPlainly(store, now, ({ timers }) => ({ [keys.timers]: { ...timers, next } }));
}

/**
 * Claims the end of a timer before it is told, so that two wakings never tell it twice.
 * @returns false when it was told or met already, or is another one by now
 */
export async function claimTimer(store: Store, id: TimerId, now: number): Promise<boolean> {
  let claimed = false;
  await actPlainly(store, now, ({ timers }) => {
    const timer = timers[id];
    claimed = timer !== null && timer.until <= now && timer.state === 'waiting';
    return claimed && timer !== null
      ? { [keys.timers]: { ...timers, [id]: { ...timer, state: 'told' } } }
      : {};
  });
  return claimed;
}

/** Notes that the person has seen that a timer is over: nothing more is shown of it outside. */
export async function meetTimer(store: Store, id: TimerId, now: number): Promise<void> {
  await actPlainly(store, now, ({ timers }) => {
    const timer = timers[id];
    const open = timer !== null && timer.until <= now && timer.state !== 'met';
    return open ? { [keys.timers]: { ...timers, [id]: { ...timer, state: 'met' } } } : {};
  });
}
