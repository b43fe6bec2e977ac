import { describe, expect, it } from 'vitest';
import { defaults } from '~/storage/defaults';
import { keys } from '~/storage/keys';
import { claimNudge, readSettings, saveNudges } from '~/storage/settings';
import { keepEntry } from '~/storage/keep';
import { saveRelationship, switchTo } from '~/storage/relationships';
import { answerEntry, noor, now, sam, storeWithSam } from './made';

const today = '2026-11-21';

describe('reminders', () => {
  it('are saved as they were wished for', async () => {
    const store = await storeWithSam();
    await saveNudges(store, { wanted: true, days: [2, 4], time: '07:05' }, now);
    expect(store.records()[keys.settings]).toEqual({
      ...defaults.settings,
      nudges: { wanted: true, days: [2, 4], time: '07:05' },
    });
  });
});

describe('settings', () => {
  const wished = { wanted: true, days: [2], time: '07:05' };

  it('are read as they were saved', async () => {
    const store = await storeWithSam();
    await saveNudges(store, wished, now);
    expect(await readSettings(store)).toEqual({ ...defaults.settings, nudges: wished });
  });

  it.each([
    ['were never saved', undefined],
    ['cannot be read', { ...defaults.settings, nudges: { ...wished, time: 'noon' } }],
  ])('are the defaults when they %s, and nothing is written', async (_says, raw) => {
    const store = await storeWithSam();
    store.plant({ [keys.settings]: raw });
    expect(await readSettings(store)).toEqual(defaults.settings);
    expect([store.sets, store.records()[keys.settings]]).toEqual([0, raw]);
  });
});

describe('the nudge of a day', () => {
  it('is claimed once, by one of many that ask at the same time', async () => {
    const store = await storeWithSam();
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimNudge(store, today, now)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(store.records()[keys.nudge]).toEqual({ given: today, answered: null, resumes: [] });
  });

  it('is not claimed when the question was answered', async () => {
    const store = await storeWithSam();
    await keepEntry(store, answerEntry(), 'draft/sam/answer');
    expect(await claimNudge(store, today, now)).toBe(false);
    expect(store.records()[keys.nudge]).toEqual({ given: null, answered: today, resumes: [] });
  });

  it('is claimed anew on another day, and what was answered stays known', async () => {
    const store = await storeWithSam();
    await keepEntry(store, answerEntry({ day: '2026-11-20' }), 'draft/sam/answer');
    expect(await claimNudge(store, today, now)).toBe(true);
    expect(await claimNudge(store, '2026-11-22', now)).toBe(true);
    expect(store.records()[keys.nudge]).toEqual({ given: '2026-11-22', answered: '2026-11-20', resumes: [] });
  });
});

describe('a relationship', () => {
  it('is kept under a key of its own and on the first screen, and its beginning is emptied', async () => {
    const store = await storeWithSam();
    store.plant({ 'draft/new/begin': { sides: ['broke'] } });
    await saveRelationship(store, noor, now);
    expect(store.records()).toMatchObject({
      'relationship/noor': noor,
      'relationship/sam': sam,
      [keys.home]: { relationships: [sam, noor], current: 'noor' },
      'draft/new/begin': null,
    });
  });

  it('is put on the screen without a change to any other record', async () => {
    const store = await storeWithSam();
    await saveRelationship(store, noor, now);
    const { home, ...rest } = store.records();
    await switchTo(store, 'sam', now);
    expect(store.records()).toEqual({ ...rest, home: { ...(home as object), current: 'sam' } });
  });
});
