import type { NudgeState } from '~/domain/nudge';
import { tend } from '~/entrypoints/background/tend';
import { keepEntry } from '~/storage/keep';
import { snoozeNudge } from '~/storage/nudging';
import { saveNudges } from '~/storage/settings';
import { browser } from '../background/world';
import { answerEntry, planOf, storeWithSam } from '../storage/made';
import { keys } from '~/storage/keys';
import { defaults } from '~/storage/defaults';
import { middle } from './statistics.ts';

const minute = 60_000;
const dayLength = 24 * 60 * minute;
/** Days that are lived through; the busiest one counts. */
const days = 30;
/** Noon of a day in Berlin. */
const begin = Date.parse('2026-11-01T11:00:00Z');

/**
 * Lives through a month in which nothing but our own alarm wakes the background.
 * @returns the most starts in one day, and the most alarms at one time
 */
export async function liveDay({ wanted, answers }: { wanted: boolean; answers: boolean }) {
  const store = await storeWithSam();
  if (wanted) await saveNudges(store, { plans: [planOf()] }, 1, begin);
  const { seen, world } = browser(store, begin);
  await tend(world);
  const starts = Array.from({ length: days }, () => 0);
  let alarms = 0;
  let putOff = '';
  const alarm = (): number | null => seen.alarm;
  for (let next = alarm(); next !== null && next < begin + days * dayLength; next = alarm()) {
    alarms = Math.max(alarms, 1);
    seen.now = next;
    const today = Math.floor((seen.now - begin) / dayLength);
    starts[today] = (starts[today] ?? 0) + 1;
    await tend(world);
    if (!answers || !seen.onScreen.nudge) continue;
    // Put off by an hour, and answered a while after it came again; each of them is a change that is heard.
    const date = new Date(seen.now).toISOString().slice(0, 10);
    seen.now += minute;
    if (putOff !== date) {
      putOff = date;
      const until = seen.now + 60 * minute;
      await snoozeNudge(store, { until, relationship: 'sam' }, seen.now, world.clock.zone());
    } else {
      await keepEntry(store, answerEntry({ id: date, day: date }), 'draft/sam/answer');
    }
    await tend(world);
  }
  return { starts: Math.max(...starts), alarms };
}

/** How long one look takes that has nothing to do, in milliseconds. */
export async function timeTend() {
  const store = await storeWithSam();
  await saveNudges(store, { plans: [planOf()] }, 1, begin);
  const days: NudgeState['days'] = {};
  for (let ago = 1; ago <= 800; ago++) {
    days[new Date(begin - ago * dayLength).toISOString().slice(0, 10)] = 'answered';
  }
  store.plant({ [keys.nudge]: { ...defaults.nudge, seed: 1, days } });
  const { world } = browser(store, begin);
  const look = async () => {
    const from = performance.now();
    await tend(world);
    return performance.now() - from;
  };
  for (let round = 0; round < 50; round++) await look();
  const times: number[] = [];
  for (let round = 0; round < 200; round++) times.push(await look());
  return middle(times);
}
