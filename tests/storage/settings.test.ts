import { describe, expect, it } from 'vitest';
import { defaults } from '~/storage/defaults';
import { keys } from '~/storage/keys';
import { readSettings, saveNudges, saveSettings } from '~/storage/settings';
import { saveRelationship, switchTo } from '~/storage/relationships';
import { noor, now, planOf, sam, storeWithSam } from './made';

describe('reminders', () => {
  it('are saved as they were wished for, and leave alone what was not said', async () => {
    const store = await storeWithSam();
    await saveNudges(store, { plans: [planOf()] }, 7, now);
    await saveNudges(store, { quiet: null }, 8, now);
    expect(store.records()).toMatchObject({
      [keys.settings]: {
        ...defaults.settings,
        nudges: { ...defaults.settings.nudges, plans: [planOf()], quiet: null },
      },
      // The moments that were drawn once stay drawn.
      [keys.nudge]: { seed: 7 },
    });
  });
});

describe('settings', () => {
  const wished = { plans: [planOf()] };

  it('are read as they were saved', async () => {
    const store = await storeWithSam();
    await saveNudges(store, wished, 1, now);
    const nudges = { ...defaults.settings.nudges, ...wished };
    expect(await readSettings(store)).toEqual({ ...defaults.settings, nudges });
  });

  it('empty the draft that they complete, and no other', async () => {
    const store = await storeWithSam();
    const draft = { texts: { address: 'https:' } };
    store.plant({ 'draft/all/leaving': draft, 'draft/all/shown': draft });
    await saveSettings(store, { breath: { in: 3, out: 9 } }, now);
    expect(store.records()).toMatchObject({ 'draft/all/leaving': draft, 'draft/all/shown': draft });
    await saveSettings(store, { leaveTo: 'https://away.invalid' }, now, 'draft/all/leaving');
    expect(store.records()).toMatchObject({ 'draft/all/leaving': null, 'draft/all/shown': draft });
  });

  it.each([
    ['were never saved', undefined],
    ['cannot be read', { ...defaults.settings, nudges: 'noon' }],
  ])('are the defaults when they %s, and nothing is written', async (_says, raw) => {
    const store = await storeWithSam();
    store.plant({ [keys.settings]: raw });
    expect(await readSettings(store)).toEqual(defaults.settings);
    expect([store.sets, store.records()[keys.settings]]).toEqual([0, raw]);
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

  it('is changed without emptying what was begun of another one', async () => {
    const store = await storeWithSam();
    const begun = { 'draft/new/begin': { sides: ['broke'] } };
    store.plant({ ...begun, 'draft/sam/relationship': { texts: { nickname: 'S' } } });
    await saveRelationship(store, { ...sam, nickname: 'S.' }, now, 'draft/sam/relationship');
    expect(store.records()).toMatchObject({ ...begun, 'draft/sam/relationship': null });
  });

  it('is put on the screen without a change to any other record', async () => {
    const store = await storeWithSam();
    await saveRelationship(store, noor, now);
    const { home, ...rest } = store.records();
    await switchTo(store, 'sam', now);
    expect(store.records()).toEqual({ ...rest, home: { ...(home as object), current: 'sam' } });
  });
});
