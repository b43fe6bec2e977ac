import { ValiError } from 'valibot';
import { describe, expect, it } from 'vitest';
import { act, type Items } from '~/storage/act';
import { DamagedHome, Locked, NewerData } from '~/storage/faults';
import { defaults } from '~/storage/defaults';
import { damagedKey, entryKey, keys, relationshipKey } from '~/storage/keys';
import {
  forgetEarlier,
  keepEntry,
  keepTurn,
  removeEntry,
  restoreEntries,
  reviseEntry,
  type Unnumbered,
} from '~/storage/keep';
import { saveRelationship, switchTo } from '~/storage/relationships';
import { dataVersion } from '~/storage/schema';
import { claimNudge, pauseNudges, skipNudge, snoozeNudge } from '~/storage/nudging';
import { changeDeck, keepDrawn } from '~/storage/decks';
import { claimResumes, meetResume } from '~/storage/resumes';
import { saveNudges } from '~/storage/settings';
import type { Store } from '~/storage/port';
import {
  answerEntry,
  apartEntry,
  checkEntry,
  letterEntry,
  noor,
  now,
  planOf,
  sam,
  storeWithSam,
} from './made';
import { isSame } from '~/storage/same';
import { lockedWindows } from './lock/windows';
import { memoryStore } from './memory-store';

const wanted = { plans: [planOf()] };
const today = { day: '2026-11-21', relationship: 'sam' };
const card = { id: 'h-one', text: 'One?' };
const entry = checkEntry();
const given: Unnumbered = {
  id: 'g1',
  relationship: 'sam',
  at: now,
  zone: 'Europe/Berlin',
  kind: 'given',
  of: 'l1',
  texts: { answer: 'They listened.' },
};

/** What neither reads nor writes content: the worker does it while the lock is closed. */
const plainActions: readonly (readonly [says: string, action: (store: Store) => Promise<unknown>])[] = [
  ['saving reminders', (store) => saveNudges(store, wanted, 1, now)],
  ['claiming a nudge', (store) => claimNudge(store, today, now)],
  ['putting a nudge off', (store) => snoozeNudge(store, { until: now + 1, relationship: 'sam' }, now, 'UTC')],
  ['leaving a day out', (store) => skipNudge(store, now, 'UTC')],
  ['pausing', (store) => pauseNudges(store, '2026-12-01', now)],
  ['claiming the end of a time apart', (store) => claimResumes(store, ['t1'], now)],
  ['meeting the end of a time apart', (store) => meetResume(store, 't1', now)],
];

/** Everything that a person or the worker does, over a store in which there are Sam, a check, a letter and a time apart. */
const actions: readonly (readonly [says: string, action: (store: Store) => Promise<unknown>])[] = [
  ['keeping an entry', (store) => keepEntry(store, answerEntry(), 'draft/sam/answer')],
  ['changing an entry', (store) => reviseEntry(store, 'c1', { want: 'No.' }, now, 'draft/c1/edit')],
  ['forgetting how an entry was worded', (store) => forgetEarlier(store, 'c1', now)],
  ['deleting an entry', (store) => removeEntry(store, entry, now)],
  ['putting an entry back', (store) => restoreEntries(store, [entry], now)],
  ['keeping what became of an entry', (store) => keepTurn(store, given, 'draft/l1/given', () => true)],
  ['adding a relationship', (store) => saveRelationship(store, noor, now)],
  ['putting another relationship on the screen', (store) => switchTo(store, 'sam', now)],
  ['keeping a drawn question', (store) => keepDrawn(store, 'sam', { day: '2026-11-21', card }, now)],
  ['muting a question', (store) => changeDeck(store, 'sam', (deck) => ({ ...deck, muted: ['h-one'] }), now)],
  ...plainActions,
];

const contentActions = actions.filter((one) => !plainActions.includes(one));

async function storeWithThree() {
  const store = await storeWithSam();
  await keepEntry(store, entry, 'draft/sam/check');
  await keepEntry(store, letterEntry(), 'draft/sam/letter');
  await keepEntry(store, apartEntry(), 'draft/sam/apart');
  store.sets = 0;
  return store;
}

describe('one action', () => {
  it.each(actions)('is one write: %s', async (_says, action) => {
    const store = await storeWithThree();
    await action(store);
    expect(store.sets).toBe(1);
  });

  it.each(actions)('writes nothing into data of a newer version: %s', async (_says, action) => {
    const store = await storeWithThree();
    store.plant({ [keys.meta]: { version: dataVersion + 1 } });
    const before = store.records();
    await expect(action(store)).rejects.toThrow(NewerData);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });

  it.each(actions)('writes nothing when the version cannot be read: %s', async (_says, action) => {
    const store = await storeWithThree();
    store.plant({ [keys.meta]: { version: 'one' } });
    const before = store.records();
    await expect(action(store)).rejects.toThrow(NewerData);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });

  it.each(plainActions)(
    'goes on beside a damaged first screen, which stays as it is: %s',
    async (_says, action) => {
      const store = await storeWithThree();
      const damaged = { relationships: 'gone' };
      store.plant({ [keys.home]: damaged });
      await action(store);
      expect([store.sets, store.records()[keys.home]]).toEqual([1, damaged]);
    },
  );

  it.each(plainActions)('needs no key while the lock is closed: %s', async (_says, action) => {
    const whole = (await storeWithThree()).records();
    const { browser } = await lockedWindows(whole);
    browser.restart();
    const before = browser.disk.records();
    await action(browser.disk);
    const changed = Object.keys(before).filter((key) => !isSame(before[key], browser.disk.records()[key]));
    expect(changed.filter((key) => !['nudge', 'settings'].includes(key))).toEqual([]);
    const open = browser.open();
    await action(open.store);
    await expect(open.store.get([keys.home])).rejects.toThrow(Locked);
  });

  it.each(contentActions)('writes nothing over a damaged first screen: %s', async (_says, action) => {
    const store = await storeWithThree();
    store.plant({ [keys.home]: { relationships: 'gone' } });
    const before = store.records();
    await expect(action(store)).rejects.toThrow(DamagedHome);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });

  it.each(actions)('changes nothing when the store refuses it, and says so: %s', async (_says, action) => {
    const store = await storeWithThree();
    const before = store.records();
    store.refuses = true;
    await expect(action(store)).rejects.toThrow('the disk is full');
    expect(store.records()).toEqual(before);
    store.refuses = false;
    await expect(action(store)).resolves.not.toThrow();
  });

  const ill: readonly (readonly [says: string, items: Items])[] = [
    ['an entry of a wrong shape', { [entryKey('x')]: { ...entry, colour: 'gold' } }],
    ['a relationship of a wrong shape', { [relationshipKey('x')]: { ...sam, sides: [] } }],
    ['a first screen of a wrong shape', { [keys.home]: { relationships: [] } }],
    ['settings of a wrong shape', { [keys.settings]: {} }],
    ['a nudge of a wrong shape', { [keys.nudge]: { given: 1, answered: null, resumes: [] } }],
    ['a version of a wrong shape', { [keys.meta]: { version: 0 } }],
  ];

  it.each(ill)('writes nothing, not even the rest, when it would write %s', async (_says, items) => {
    const store = await storeWithThree();
    const before = store.records();
    await expect(
      act(store, now, () => ({ [entryKey('c2')]: checkEntry({ id: 'c2' }), ...items })),
    ).rejects.toThrow(ValiError);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });

  it('writes nothing when it cannot decide', async () => {
    const store = await storeWithThree();
    const before = store.records();
    await expect(
      act(store, now, () => {
        throw new RangeError('no');
      }),
    ).rejects.toThrow(RangeError);
    await expect(act(store, now, () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });

  it('leaves the lock open for the next one when it fails', async () => {
    const store = await storeWithThree();
    await expect(act(store, now, () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
    await switchTo(store, 'noor', now);
    expect(store.records()[keys.home]).toMatchObject({ current: 'noor' });
  });

  it('finds the defaults where nothing was written, and the first one writes the version', async () => {
    const store = memoryStore();
    await act(store, now, (core) => {
      const { home, settings, nudge, timers } = defaults;
      expect(core).toEqual({ home, settings, nudge, timers });
      return {};
    });
    expect(store.records()).toEqual({ [keys.meta]: { version: dataVersion } });
  });

  it('sees what the one before it wrote, however many are begun at once', async () => {
    const store = memoryStore();
    await Promise.all(
      Array.from({ length: 10 }, () =>
        act(store, now, ({ settings, settings: { nudges } }) => ({
          [keys.settings]: { ...settings, nudges: { ...nudges, plans: [...nudges.plans, planOf()] } },
        })),
      ),
    );
    const { nudges } = store.records()[keys.settings] as typeof defaults.settings;
    expect(nudges.plans).toHaveLength(10);
  });
});

describe('a damaged record', () => {
  const junk = { nudges: 'every day' };

  it('is kept beside the new one in the same write when it is replaced', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.settings]: junk, [keys.nudge]: 'junk' });
    await saveNudges(store, wanted, 1, now);
    await claimNudge(store, today, now + 1);
    expect(store.sets).toBe(2);
    expect(store.records()).toMatchObject({
      [keys.settings]: { ...defaults.settings, nudges: { ...defaults.settings.nudges, ...wanted } },
      [damagedKey(keys.settings, now)]: junk,
      [keys.nudge]: { days: { '2026-11-21': 'given' }, turns: ['sam'] },
      [damagedKey(keys.nudge, now)]: 'junk',
    });
  });

  it('stays where it is while nothing replaces it', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.settings]: junk });
    await keepEntry(store, answerEntry(), 'draft/sam/answer');
    await switchTo(store, 'sam', now);
    expect(store.records()[keys.settings]).toEqual(junk);
    expect(Object.keys(store.records()).filter((key) => key.startsWith('damaged/'))).toEqual([]);
  });

  it('of a relationship is kept, too, when the relationship is changed', async () => {
    const store = await storeWithSam();
    const damaged = { ...sam, kind: 'enemy' };
    store.plant({ [relationshipKey('sam')]: damaged });
    await saveRelationship(store, { ...sam, nickname: 'S.' }, now);
    expect(store.records()).toMatchObject({
      [relationshipKey('sam')]: { nickname: 'S.' },
      [damagedKey(relationshipKey('sam'), now)]: damaged,
    });
  });

  it('is not made of a record that was read, or of one that was emptied', async () => {
    const store = await storeWithThree();
    await saveNudges(store, wanted, 1, now);
    await saveNudges(store, { plans: [] }, 1, now);
    await removeEntry(store, entry, now);
    await restoreEntries(store, [entry], now);
    expect(Object.keys(store.records()).filter((key) => key.startsWith('damaged/'))).toEqual([]);
  });
});
