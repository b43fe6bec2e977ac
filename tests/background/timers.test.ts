import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tend } from '~/entrypoints/background/tend';
import type { TimerId } from '~/domain/timer';
import { keepEntry } from '~/storage/keep';
import { saveNudges } from '~/storage/settings';
import { meetTimer, readTimers, setTimer } from '~/storage/timers';
import { settled } from '../components/settled';
import { apartEntry, now, storeWithSam, planOf } from '../storage/made';
import type { MemoryStore } from '../storage/memory-store';
import { browser, words } from './world';

const minute = 60_000;
const dayLength = 24 * 60 * minute;

/** A store with timers that end then. */
async function timed(ends: Partial<Record<TimerId, number>>): Promise<MemoryStore> {
  const store = await storeWithSam();
  for (const [id, until] of Object.entries(ends)) {
    await setTimer(store, id as TimerId, { from: now - minute, until, state: 'waiting' }, now);
  }
  store.sets = 0;
  return store;
}

describe('the end of a pause', () => {
  it('is told once, never early, however often and whenever the browser wakes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 20 * minute, max: dayLength }),
        fc.array(fc.double({ min: 0, max: 1.1, noNaN: true }), { maxLength: 20 }),
        fc.array(fc.boolean(), { minLength: 1 }),
        async (wait, wakings, restarts) => {
          const until = now + wait;
          const store = await timed({ pause: until });
          const others = wakings.map((part) => Math.round(now + part * wait)).sort((a, b) => a - b);
          let current = browser(store, now);
          const tellings: number[] = [];
          for (let at = now, step = 0; at < Infinity; step++) {
            // A restart loses what the browser showed, the alarm and the badge; the disk stays.
            if (restarts[step % restarts.length] === true) current = browser(store, at);
            current.seen.now = at;
            const before = current.seen.shown.length;
            await tend(current.world);
            for (let more = before; more < current.seen.shown.length; more++) tellings.push(at);
            const { alarm, dot } = current.seen;
            expect(dot).toBe(false);
            expect(alarm).toBe(at < until ? until : null);
            const next = others.find((other) => other > at);
            at = Math.min(alarm ?? Infinity, next ?? Infinity);
          }
          expect(tellings).toEqual([until]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is told by a notification of its own, in words that say nothing', async () => {
    const store = await timed({ pause: now + minute });
    await keepEntry(store, apartEntry({ until: now + minute }), 'draft/sam/apart');
    await saveNudges(store, { plans: [planOf()] }, 1, now);
    const { seen, world } = browser(store, now + minute);
    await tend(world);
    expect(seen.shown).toEqual([words.nudge.choices[0], words.apart, words.pause]);
    expect(seen.onScreen).toEqual({ nudge: true, apart: true, pause: true });
  });

  it('is told once when many wakings come at once', async () => {
    const store = await timed({ pause: now });
    const { seen, world } = browser(store, now);
    await Promise.all(Array.from({ length: 50 }, () => tend(world)));
    expect(seen.shown).toEqual([words.pause]);
  });

  it('is a dot where the browser does not allow more, after a restart too, until it was met', async () => {
    const store = await timed({ pause: now });
    for (const at of [now, now + dayLength]) {
      const { seen, world } = browser(store, at);
      seen.isAllowed = false;
      await tend(world);
      expect(seen).toMatchObject({ shown: [], dot: true, alarm: null });
    }
    await meetTimer(store, 'pause', now + dayLength);
    const { seen, world } = browser(store, now + dayLength);
    seen.isAllowed = false;
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: false });
    seen.isAllowed = true;
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: false });
  });

  it('is a dot when the system refuses the notification', async () => {
    const { seen, world } = browser(await timed({ pause: now }), now);
    seen.showing = 'refused';
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: true });
  });

  it('is claimed before it is shown, and never told twice when the worker is killed in between', async () => {
    const store = await timed({ pause: now });
    const killed = browser(store, now);
    killed.seen.showing = 'killed';
    void tend(killed.world);
    await settled();
    expect(killed.seen.asked).toContainEqual(expect.stringMatching(/^show pause /));
    expect((await readTimers(store)).pause?.state).toBe('told');
    const later = browser(store, now + minute);
    await tend(later.world);
    expect(later.seen.shown).toEqual([]);
  });

  it('leaves the screen when it was met, put away or moved', async () => {
    const ways: ((store: MemoryStore) => Promise<unknown>)[] = [
      (store) => meetTimer(store, 'pause', now),
      (store) => setTimer(store, 'pause', null, now),
      (store) => setTimer(store, 'pause', { from: now, until: now + 20 * minute, state: 'waiting' }, now),
    ];
    for (const way of ways) {
      const store = await timed({ pause: now });
      const { seen, world } = browser(store, now);
      await tend(world);
      await tend(world);
      expect(seen.onScreen.pause).toBe(true);
      await way(store);
      await tend(world);
      expect(seen).toMatchObject({ onScreen: { pause: false }, dot: false });
    }
  });
});

describe('the end of a talk', () => {
  it.each([true, false])(
    'is a dot and nothing more, whether notifications are allowed (%s)',
    async (allowed) => {
      const store = await timed({ talk: now + minute });
      const { seen, world } = browser(store, now);
      seen.isAllowed = allowed;
      await tend(world);
      expect(seen).toMatchObject({ dot: false, alarm: now + minute });
      seen.now = now + minute;
      await tend(world);
      await tend(world);
      expect(seen).toMatchObject({ shown: [], dot: true, alarm: null });
      expect(seen.asked.filter((what) => what.startsWith('show'))).toEqual([]);
      expect(store.sets).toBe(0);
      await meetTimer(store, 'talk', now + minute);
      await tend(world);
      expect(seen.dot).toBe(false);
    },
  );

  it('keeps its dot beside the notification of a pause', async () => {
    const store = await timed({ talk: now, pause: now });
    const { seen, world } = browser(store, now);
    await tend(world);
    expect(seen).toMatchObject({ shown: [words.pause], dot: true });
    await meetTimer(store, 'talk', now);
    await tend(world);
    expect(seen).toMatchObject({ onScreen: { pause: true }, dot: false });
  });
});

describe('the one alarm', () => {
  it('is for whichever end comes first', async () => {
    const store = await timed({ talk: now + 9 * minute, pause: now + 20 * minute });
    await keepEntry(store, apartEntry({ until: now + 5 * minute }), 'draft/sam/apart');
    const { seen, world } = browser(store, now);
    const alarms = [];
    for (const at of [0, 5, 9, 20].map((minutes) => now + minutes * minute)) {
      seen.now = at;
      await tend(world);
      alarms.push(seen.alarm);
    }
    expect(alarms).toEqual([now + 5 * minute, now + 9 * minute, now + 20 * minute, null]);
  });
});
