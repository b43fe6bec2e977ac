import { describe, expect, it } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { cardFor } from '~/components/today/card';
import type { Glance } from '~/domain/home';
import { keys } from '~/storage/keys';
import { open } from '~/storage/open';
import { storeWithSam } from '../storage/made';
import type { MemoryStore } from '../storage/memory-store';

const cards = (prefix: string) =>
  Array.from({ length: 24 }, (_, at) => ({ id: `${prefix}-${at}`, text: `${at}` }));
const decks: Record<string, { id: string; text: string }[]> = {
  'deck-hurt': cards('h'),
  'deck-broke': cards('b'),
  'deck-apart': cards('p'),
};

function deskOn(store: MemoryStore, today = '2026-11-21') {
  return {
    store,
    clock: { now: () => 0, zone: () => 'UTC', today: () => today, day: () => today },
    words: (name: string) => Promise.resolve(decks[name]),
  } as unknown as Desk;
}

async function glanceIn(store: MemoryStore): Promise<Glance> {
  const [glance] = (await open(store)).home.relationships;
  if (glance === undefined) throw new Error('there is nobody');
  return glance;
}

describe('the question of the day', () => {
  it('is drawn once and stays that day’s, even when the deck grows meanwhile', async () => {
    const store = await storeWithSam();
    const drawn = await cardFor(deskOn(store), await glanceIn(store), null);
    expect(drawn.id).toMatch(/^h-/);
    expect(store.sets).toBe(1);
    const glance = await glanceIn(store);
    expect(glance.drawn).toEqual({ day: '2026-11-21', card: drawn.id, text: drawn.text });
    const grown = {
      ...deskOn(store),
      words: () => Promise.resolve([...cards('h'), ...cards('new').slice(0, 5)]),
    };
    expect(await cardFor(grown as unknown as Desk, glance, null)).toEqual(drawn);
    expect(store.sets).toBe(1);
  });

  it('is another one on another day', async () => {
    const store = await storeWithSam();
    const first = await cardFor(deskOn(store), await glanceIn(store), null);
    const second = await cardFor(deskOn(store, '2026-11-22'), await glanceIn(store), null);
    expect(second.id).not.toBe(first.id);
    expect((await glanceIn(store)).drawn).toEqual({ day: '2026-11-22', card: second.id, text: second.text });
  });

  it('stays the one on which an answer was begun, and nothing is drawn', async () => {
    const store = await storeWithSam();
    expect((await cardFor(deskOn(store), await glanceIn(store), 'h-7')).id).toBe('h-7');
    expect(store.sets).toBe(0);
  });

  it('keeps its words when it is gone from the deck meanwhile', async () => {
    const store = await storeWithSam();
    const drawn = { day: '2026-11-21', card: 'h-gone', text: 'How was it?' };
    const glance = { ...(await glanceIn(store)), drawn };
    expect(await cardFor(deskOn(store), glance, null)).toEqual({ id: 'h-gone', text: 'How was it?' });
    expect(await cardFor(deskOn(store), glance, 'h-gone')).toEqual({ id: 'h-gone', text: 'How was it?' });
  });

  it('is drawn anew when the one on which an answer was begun is gone from the deck', async () => {
    const store = await storeWithSam();
    const card = await cardFor(deskOn(store), await glanceIn(store), 'h-gone-too');
    expect(card.id).toMatch(/^h-\d/);
  });

  it('is of the deck of someone who broke trust when that is the only side', async () => {
    const store = await storeWithSam();
    const glance = await glanceIn(store);
    expect((await cardFor(deskOn(store), { ...glance, sides: ['broke'] }, null)).id).toMatch(/^b-/);
    expect((await cardFor(deskOn(store), { ...glance, sides: ['hurt', 'broke'] }, null)).id).toMatch(/^h-/);
  });

  it('asks for no contact while a time apart runs, whatever was drawn for the day before', async () => {
    const store = await storeWithSam();
    const drawn = { day: '2026-11-21', card: 'h-1', text: 'Shall you call?' };
    const glance = { ...(await glanceIn(store)), drawn };
    const apart = { id: 't', asked: 'me' as const, from: -10, until: 10 };
    expect((await cardFor(deskOn(store), { ...glance, apart }, null)).id).toMatch(/^p-/);
    // Before it has begun, and once it is over, the question of the day is the one that was drawn.
    for (const [from, until] of [
      [5, 10],
      [-10, 0],
    ] as const) {
      expect(await cardFor(deskOn(store), { ...glance, apart: { ...apart, from, until } }, null)).toEqual({
        id: 'h-1',
        text: 'Shall you call?',
      });
    }
    const during = { ...glance, apart, drawn: { ...drawn, card: 'p-3' } };
    expect((await cardFor(deskOn(store), during, null)).id).toBe('p-3');
    expect((await cardFor(deskOn(store), { ...during, apart: null }, null)).id).toMatch(/^h-/);
  });

  it('is the same one when the store does not take it', async () => {
    const store = await storeWithSam();
    const before = store.records()[keys.home];
    store.refuses = true;
    const drawn = await cardFor(deskOn(store), await glanceIn(store), null);
    expect(await cardFor(deskOn(store), await glanceIn(store), null)).toEqual(drawn);
    expect(store.records()[keys.home]).toEqual(before);
  });
});
