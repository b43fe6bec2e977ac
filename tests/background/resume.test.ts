import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tend } from '~/entrypoints/background/tend';
import type { Resume } from '~/domain/resume';
import { keepEntry, keepTurn, removeEntry, restoreEntries } from '~/storage/keep';
import { keys } from '~/storage/keys';
import { saveRelationship } from '~/storage/relationships';
import { meetResume } from '~/storage/resumes';
import { saveNudges } from '~/storage/settings';
import { settled } from '../components/settled';
import { apartEntry, noor, now, sam, storeWithSam, planOf } from '../storage/made';
import type { MemoryStore } from '../storage/memory-store';
import { browser, words } from './world';

const minute = 60_000;
const dayLength = 24 * 60 * minute;

/** A store in which Sam has a time apart until then. */
async function apartUntil(until: number) {
  const store = await storeWithSam();
  await keepEntry(store, apartEntry({ until }), 'draft/sam/apart');
  store.sets = 0;
  return store;
}

const stateOf = (store: MemoryStore, apart = 't1') =>
  (store.records()[keys.nudge] as { resumes: Resume[] }).resumes.find((resume) => resume.apart === apart)
    ?.state;

const anyWait = fc.oneof(
  fc.integer({ min: minute, max: 400 * dayLength }),
  fc.constantFrom(minute, dayLength - 1, dayLength, dayLength + 1, 50 * dayLength, 400 * dayLength),
);

describe('the end of a time apart', () => {
  it('is told once, never early, however often and whenever the browser wakes', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyWait,
        fc.array(fc.double({ min: 0, max: 1.1, noNaN: true }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 31_000 }),
        fc.array(fc.boolean(), { minLength: 1 }),
        async (wait, wakings, lateness, restarts) => {
          const until = now + wait;
          const store = await apartUntil(until);
          const others = wakings.map((part) => Math.round(now + part * wait)).sort((a, b) => a - b);
          let current = browser(store, now);
          const tellings: number[] = [];
          const end = Math.max(until + 2 * dayLength, others.at(-1) ?? 0);
          for (let at = now, step = 0; at <= end; step++) {
            // A restart loses what the browser showed, the alarm and the badge; the disk stays.
            if (restarts[step % restarts.length] === true) current = browser(store, at);
            current.seen.now = at;
            const before = current.seen.shown.length;
            await tend(current.world);
            for (let more = before; more < current.seen.shown.length; more++) tellings.push(at);
            const { alarm, dot } = current.seen;
            expect(dot).toBe(false);
            if (at < until) {
              expect(alarm).not.toBeNull();
              expect(alarm!).toBeGreaterThan(at);
              expect(alarm!).toBeLessThanOrEqual(Math.min(until, at + dayLength));
            } else {
              expect(alarm).toBeNull();
            }
            const next = others.find((other) => other > at);
            at = Math.min(alarm === null ? Infinity : alarm + lateness, next ?? Infinity);
          }
          expect(tellings).toHaveLength(1);
          expect(tellings[0]).toBeGreaterThanOrEqual(until);
          // Nothing else wakes it, so the one alarm has to ring in time.
          expect(tellings[0]).toBeLessThanOrEqual(until + lateness);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is told by a notification of its own, beside the reminder of the day', async () => {
    const store = await apartUntil(now);
    await keepEntry(store, apartEntry({ id: 't2', at: now + 1, until: now + minute }), 'draft/sam/apart');
    await saveNudges(store, { plans: [planOf()] }, 1, now);
    const { seen, world } = browser(store, now + minute);
    await tend(world);
    expect(seen.shown).toEqual([words.nudge.choices[0], words.apart]);
    expect(seen.onScreen).toEqual({ nudge: true, apart: true, pause: false });
  });

  it('is told when reminders are not wanted, and wakes the browser at its minute', async () => {
    const store = await apartUntil(now + 90 * minute);
    const { seen, world } = browser(store, now);
    await tend(world);
    expect(seen).toMatchObject({ alarm: now + 90 * minute, shown: [] });
    expect(store.sets).toBe(0);
  });

  it('is told once when many wakings come at once', async () => {
    const store = await apartUntil(now + minute);
    const { seen, world } = browser(store, now + minute);
    await Promise.all(Array.from({ length: 50 }, () => tend(world)));
    expect(seen.shown).toEqual([words.apart]);
    expect(stateOf(store)).toBe('told');
  });

  it('is told together with another one that came meanwhile, and each of two on its own', async () => {
    const store = await apartUntil(now + minute);
    await saveRelationship(store, noor, now);
    const theirs = apartEntry({ id: 't2', relationship: 'noor', until: now + 5 * minute });
    await keepEntry(store, theirs, 'draft/noor/apart');
    const both = browser(store, now + 9 * minute);
    const first = browser(store, now + minute);
    await tend(first.world);
    expect([first.seen.shown.length, first.seen.alarm]).toEqual([1, now + 5 * minute]);
    await tend(both.world);
    expect(both.seen.shown).toEqual([words.apart]);
    await tend(both.world);
    expect(both.seen.shown).toHaveLength(1);
  });

  it('is a dot where the browser does not allow more, until it was met', async () => {
    const store = await apartUntil(now + minute);
    const { seen, world } = browser(store, now + minute);
    seen.isAllowed = false;
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: true });
    const restarted = browser(store, now + 9 * dayLength);
    restarted.seen.isAllowed = false;
    await tend(restarted.world);
    expect(restarted.seen).toMatchObject({ shown: [], dot: true, alarm: null });
    await meetResume(store, 't1', now + 9 * dayLength);
    await tend(restarted.world);
    expect(restarted.seen).toMatchObject({ shown: [], dot: false });
    restarted.seen.isAllowed = true;
    await tend(restarted.world);
    expect(restarted.seen).toMatchObject({ shown: [], dot: false });
  });

  it('is told when the browser allows it later, and not before', async () => {
    const store = await apartUntil(now + minute);
    const { seen, world } = browser(store, now + minute);
    seen.isAllowed = false;
    await tend(world);
    expect(stateOf(store)).toBe('waiting');
    seen.isAllowed = true;
    await tend(world);
    expect(seen).toMatchObject({ shown: [words.apart], dot: false });
  });

  it('is a dot when the system refuses the notification', async () => {
    const { seen, world } = browser(await apartUntil(now + minute), now + minute);
    seen.showing = 'refused';
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: true });
  });

  it('is claimed before it is shown, and never told twice when the worker is killed in between', async () => {
    const store = await apartUntil(now + minute);
    const killed = browser(store, now + minute);
    killed.seen.showing = 'killed';
    void tend(killed.world);
    await settled();
    expect(killed.seen.asked).toContainEqual(expect.stringMatching(/^show apart .*"state":"told"/));
    const later = browser(store, now + dayLength);
    await tend(later.world);
    expect(later.seen.shown).toEqual([]);
  });

  it('is not shown when the disk refuses the claim, and is told at the next look', async () => {
    const store = await apartUntil(now + minute);
    const { seen, world } = browser(store, now + minute);
    store.refuses = true;
    await expect(tend(world)).rejects.toThrow('the disk is full');
    expect(seen.shown).toEqual([]);
    store.refuses = false;
    await tend(world);
    expect(seen.shown).toEqual([words.apart]);
  });

  it('leaves the screen when it was met, put away or deleted', async () => {
    const ended = { ...apartEntry({ id: 'e1', at: now + 2 * minute }), kind: 'ended' as const, of: 't1' };
    const { relationship, at, zone, id, kind, of } = ended;
    const ways: ((store: MemoryStore) => Promise<unknown>)[] = [
      (store) => meetResume(store, 't1', now),
      (store) =>
        keepTurn(
          store,
          { relationship, at, zone, id, kind, of, texts: { note: '' } },
          'draft/sam/end',
          () => true,
        ),
      (store) => removeEntry(store, apartEntry({ until: now + minute }), now + 2 * minute),
    ];
    for (const way of ways) {
      const store = await apartUntil(now + minute);
      const { seen, world } = browser(store, now + minute);
      await tend(world);
      await tend(world);
      expect(seen.onScreen.apart).toBe(true);
      await way(store);
      await tend(world);
      expect(seen).toMatchObject({ onScreen: { apart: false }, dot: false, alarm: null });
    }
  });

  it('is told anew when the time was extended, and not when a deletion is undone', async () => {
    const store = await apartUntil(now + minute);
    const { seen, world } = browser(store, now + minute);
    await tend(world);
    const [made] = await removeEntry(store, apartEntry({ until: now + minute }), now + 2 * minute);
    await restoreEntries(store, [made!], now + 2 * minute);
    seen.now = now + 2 * minute;
    await tend(world);
    expect(seen.shown).toHaveLength(1);
    const extended = {
      ...{ id: 'x1', relationship: 'sam', at: now + 3 * minute, zone: 'UTC', of: 't1' },
      ...{ kind: 'extended' as const, until: now + 9 * minute, texts: { note: '' } },
    };
    await keepTurn(store, extended, 'draft/sam/extend', () => true);
    await tend(world);
    expect(seen).toMatchObject({ alarm: now + 9 * minute, onScreen: { apart: false } });
    seen.now = now + 9 * minute;
    await tend(world);
    expect(seen.shown).toHaveLength(2);
  });

  it('of someone who is not on the first screen now is told, too', async () => {
    const store = await apartUntil(now + minute);
    await saveRelationship(store, { ...noor, since: sam.since + 1 }, now);
    const { seen, world } = browser(store, now + minute);
    await tend(world);
    expect(seen.shown).toEqual([words.apart]);
  });
});
