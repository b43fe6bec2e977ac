import { describe, expect, it } from 'vitest';
import { tend } from '~/entrypoints/background/tend';
import { keys } from '~/storage/keys';
import { keepEntry } from '~/storage/keep';
import { defaults } from '~/storage/defaults';
import { dataVersion } from '~/storage/schema';
import { saveNudges } from '~/storage/settings';
import { settled } from '../components/settled';
import { answerEntry, checkEntry, planOf, storeWithSam } from '../storage/made';
import { memoryStore } from '../storage/memory-store';
import { browser, words } from './world';

const at = (iso: string) => Date.parse(iso);
const shown = words.nudge.choices[0];
/** In Berlin, where the person is: a minute before the nudge of 21 November, and at its time. */
const before = at('2026-11-21T17:59:00Z');
const due = at('2026-11-21T18:00:00Z');
const tomorrow = at('2026-11-22T18:00:00Z');
/** When the day of the nudge ends, and what is still on the screen is taken away. */
const dayEnd = at('2026-11-22T02:00:00Z');

async function wantingStore() {
  const store = await storeWithSam();
  await saveNudges(store, { plans: [planOf()] }, 1, before);
  store.sets = 0;
  return store;
}

describe('tending', () => {
  it('does nothing but wait before the time has come', async () => {
    const store = await wantingStore();
    const { seen, world } = browser(store, before);
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: false, onScreen: { nudge: false }, alarm: due });
    expect(store.sets).toBe(0);
  });

  it.each([
    ['all of them', Infinity],
    ['the first alone', 1],
  ])('writes and shows nothing while readings fail (%s), and makes up for it then', async (_, failures) => {
    const store = await wantingStore();
    const { seen, world } = browser(store, due);
    const get = store.get.bind(store);
    let left = failures;
    store.get = (wanted) => (left-- > 0 ? Promise.reject(new Error('a bad block')) : get(wanted));
    await expect(tend(world)).rejects.toThrow('a bad block');
    expect([store.sets, seen.shown, seen.marked]).toEqual([0, [], false]);
    store.get = get;
    await tend(world);
    expect(seen.shown).toEqual([shown]);
  });

  it('shows one nudge and sets the same alarm, however often it is called', async () => {
    const store = await wantingStore();
    const { seen, world } = browser(store, due);
    for (let time = 0; time < 100; time++) {
      seen.now = due + time * 1000;
      await tend(world);
      expect(seen).toMatchObject({
        shown: [shown],
        onScreen: { nudge: true },
        dot: false,
        alarm: dayEnd,
      });
    }
    expect(store.sets).toBe(1);
  });

  it('shows one nudge when many wakings come at once', async () => {
    const store = await wantingStore();
    const { seen, world } = browser(store, due);
    await Promise.all(Array.from({ length: 100 }, () => tend(world)));
    expect(seen.shown).toEqual([shown]);
    expect(store.sets).toBeLessThanOrEqual(100);
    expect(store.records()[keys.nudge]).toEqual({
      ...defaults.nudge,
      seed: 1,
      days: { '2026-11-21': 'given' },
      turns: ['sam'],
    });
  });

  it('claims the nudge before it is shown', async () => {
    const { seen, world } = browser(await wantingStore(), due);
    await tend(world);
    expect(seen.asked.filter((one) => one.startsWith('show'))).toEqual([
      expect.stringMatching(/^show nudge with .*"days":\{"2026-11-21":"given"\}/),
    ]);
  });

  it('shows nothing a second time when it was killed between the claim and the showing', async () => {
    const store = await wantingStore();
    const { seen, world } = browser(store, due);
    seen.showing = 'killed';
    void tend(world);
    await settled();
    seen.showing = 'done';
    await tend(world);
    expect(seen).toMatchObject({ shown: [], alarm: dayEnd });
    seen.now = tomorrow;
    await tend(world);
    expect(seen.shown).toHaveLength(1);
  });

  it('shows the dot when the system refuses the notification', async () => {
    const { seen, world } = browser(await wantingStore(), due);
    seen.showing = 'refused';
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: true, alarm: dayEnd });
  });

  it('gives the nudge of the day when notifications are allowed after its time', async () => {
    const { seen, world } = browser(await wantingStore(), due);
    seen.isAllowed = false;
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: true });
    seen.isAllowed = true;
    await tend(world);
    expect(seen).toMatchObject({ shown: [shown], dot: false });
  });

  it('has set the next alarm when the worker is killed, or when the claim is refused', async () => {
    const store = await wantingStore();
    const killed = browser(store, due);
    killed.seen.showing = 'killed';
    void tend(killed.world);
    await settled();
    expect(killed.seen.alarm).toBe(dayEnd);

    const full = await wantingStore();
    const refused = browser(full, due);
    full.refuses = true;
    await expect(tend(refused.world)).rejects.toThrow('the disk is full');
    expect(refused.seen).toMatchObject({ alarm: dayEnd, shown: [] });
  });

  it('shows a dot in place of a nudge that the browser does not allow, and leaves it to be given', async () => {
    const store = await wantingStore();
    const { seen, world } = browser(store, due);
    seen.isAllowed = false;
    await tend(world);
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: true, alarm: dayEnd });
    expect(store.records()[keys.nudge]).toMatchObject({ days: {} });
  });

  it('shows the dot anew after a restart of the browser, which has lost it', async () => {
    const store = await wantingStore();
    const first = browser(store, due);
    first.seen.isAllowed = false;
    await tend(first.world);
    const restarted = browser(store, due);
    restarted.seen.isAllowed = false;
    await tend(restarted.world);
    expect(restarted.seen).toMatchObject({ dot: true, alarm: dayEnd });
  });

  it.each([true, false])(
    'takes nudge and dot away when the question was answered elsewhere (allowed: %s)',
    async (isAllowed) => {
      const store = await wantingStore();
      const { seen, world } = browser(store, due);
      seen.isAllowed = isAllowed;
      await tend(world);
      expect([seen.onScreen.nudge, seen.dot]).toEqual([isAllowed, !isAllowed]);
      await keepEntry(store, answerEntry(), 'draft/sam/answer');
      await tend(world);
      expect(seen).toMatchObject({ onScreen: { nudge: false }, dot: false, alarm: tomorrow });
    },
  );

  it('does not take a nudge away that is still due', async () => {
    const store = await wantingStore();
    const { seen, world } = browser(store, due);
    await tend(world);
    await keepEntry(store, checkEntry(), 'draft/sam/check');
    await tend(world);
    expect(seen.asked).not.toContain('withdraw nudge');
    expect(seen.onScreen.nudge).toBe(true);
  });

  it('takes everything away when reminders are turned off', async () => {
    const store = await wantingStore();
    const { seen, world } = browser(store, due);
    await tend(world);
    await saveNudges(store, { plans: [planOf({ wanted: false })] }, 1, due);
    await tend(world);
    expect(seen).toMatchObject({ onScreen: { nudge: false }, dot: false, alarm: null });
  });

  it('writes nothing and sets no alarm in a fresh browser', async () => {
    const store = memoryStore();
    const { seen, world } = browser(store, due);
    await tend(world);
    expect(seen).toMatchObject({ shown: [], dot: false, alarm: null });
    expect(store.records()).toEqual({});
  });

  it.each([
    ['of a newer version', { version: dataVersion + 1 }],
    ['whose version cannot be read', { version: 'one' }],
  ])('does nothing at all with data %s', async (_says, meta) => {
    const store = await wantingStore();
    store.plant({ [keys.meta]: meta });
    const { seen, world } = browser(store, due);
    seen.alarm = 7;
    await tend(world);
    expect(seen.asked).toEqual([]);
    expect([seen.alarm, store.sets]).toEqual([7, 0]);
  });
});
