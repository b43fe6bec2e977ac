import { describe, expect, it } from 'vitest';
import { defaults } from '~/storage/defaults';
import { NewerData } from '~/storage/faults';
import { keys } from '~/storage/keys';
import { readRecord } from '~/storage/record';
import { heedPhrase, ignorePhrase, readIgnored } from '~/storage/wording';
import { wordingSchema } from '~/storage/wording-schema';
import { now, storeWithSam } from './made';

describe('the phrases that the wording check passes over', () => {
  it('are none until one is named', async () => {
    const store = await storeWithSam();
    expect(await readIgnored(store)).toEqual([]);
    expect(readRecord(wordingSchema, defaults.wording).state).toBe('ok');
  });

  it('are kept in their order, each once, and can be marked again', async () => {
    const store = await storeWithSam();
    for (const phrase of ['you made me', 'please', 'you made me']) await ignorePhrase(store, phrase, now);
    expect(await readIgnored(store)).toEqual(['please', 'you made me']);
    await heedPhrase(store, 'please', now);
    await heedPhrase(store, 'never named', now);
    expect(store.records()[keys.wording]).toEqual({ ignored: ['you made me'] });
  });

  it('are all kept when two windows name one each', async () => {
    const store = await storeWithSam();
    await Promise.all([ignorePhrase(store, 'one', now), ignorePhrase(store, 'two', now)]);
    expect([...(await readIgnored(store))].sort()).toEqual(['one', 'two']);
  });

  it('are none where the record cannot be read, which is kept when a new one takes its place', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.wording]: { ignored: [7] } });
    expect(await readIgnored(store)).toEqual([]);
    await ignorePhrase(store, 'one', now);
    expect(await readIgnored(store)).toEqual(['one']);
    expect(Object.values(store.records())).toContainEqual({ ignored: [7] });
  });

  it('are not read from the data of a later version', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.meta]: { version: 999 } });
    await expect(readIgnored(store)).rejects.toThrow(NewerData);
  });

  it.each([
    ['without a list', {}],
    ['with an empty phrase', { ignored: [''] }],
    ['with an unknown field', { ignored: [], colour: 'gold' }],
  ])('are no record %s', (_says, record) => {
    expect(readRecord(wordingSchema, record).state).toBe('damaged');
  });
});
