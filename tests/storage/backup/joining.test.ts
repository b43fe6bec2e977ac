import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deck } from '~/domain/draw';
import { joined } from '~/storage/backup/joining';
import { deckKey } from '~/storage/keys';
import { ignorePhrase, readIgnored } from '~/storage/wording';
import { now, sam, storeWithSam } from '../made';
import { bring, deviceOf, exported, lookAt } from './files';

const deck = (given: Partial<Deck>): Deck => ({ shown: {}, favourites: [], muted: [], own: [], ...given });
const join = joined.deck;

/** Few ids and texts, so that two decks have some of them in common. */
const some = fc.constantFrom('h-1', 'h-2', 'o-1', 'o-2');
const anyDeck: fc.Arbitrary<Deck> = fc.record({
  shown: fc.dictionary(some, fc.constantFrom('2026-11-01', '2026-11-20')),
  favourites: fc.uniqueArray(some),
  muted: fc.uniqueArray(some),
  own: fc.uniqueArray(fc.record({ id: some, text: fc.constantFrom('How?', 'Why?', 'When?') }), {
    selector: ({ id }) => id,
  }),
});

describe('two bowls', () => {
  const laid = (seams: number, latest: string) => ({ seams, latest });
  it.each([
    [laid(3, '2026-11-01'), laid(9, '2026-10-01'), laid(9, '2026-11-01')],
    [laid(9, '2026-10-01'), laid(3, '2026-11-01'), laid(9, '2026-11-01')],
    [{ seams: 0, latest: null } as const, laid(1, '2026-11-01'), laid(1, '2026-11-01')],
    [{ seams: 0, latest: null } as const, { seams: 0, latest: null } as const, { seams: 0, latest: null }],
  ])('lose no gold: %j and %j', (here, given, both) => {
    expect(joined.bowl(here, given)).toEqual(both);
    expect(joined.bowl(both as typeof here, given)).toEqual(both);
  });
});

describe('two decks', () => {
  it('become one that has the questions of both, and the later day of each card', async () => {
    const here = deck({
      shown: { a: '2026-11-20', b: '2026-11-01' },
      favourites: ['a'],
      muted: ['b'],
      own: [{ id: 'o', text: 'How was it?' }],
    });
    const given = deck({
      shown: { a: '2026-11-01', b: '2026-11-20', c: '2026-11-02' },
      favourites: ['b', 'c'],
      muted: ['a', 'd'],
      own: [
        { id: 'o', text: 'Why?' },
        { id: 'p', text: 'How was it?' },
      ],
    });
    const both = await join(here, given);
    expect(both.shown).toEqual({ a: '2026-11-20', b: '2026-11-20', c: '2026-11-02' });
    // What is favoured or muted here stays so.
    expect([both.favourites, both.muted]).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    expect(both.own.map(({ text }) => text)).toEqual(['How was it?', 'Why?']);
    expect(new Set(both.own.map(({ id }) => id)).size).toBe(2);
  });

  it('lose nothing of the one here, and give the same when they are joined again', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeck, anyDeck, async (here, given) => {
        const once = await join(here, given);
        for (const part of ['favourites', 'muted', 'own'] as const)
          expect(once[part].slice(0, here[part].length)).toEqual(here[part]);
        expect(once.own.map(({ text }) => text)).toEqual(
          expect.arrayContaining(given.own.map(({ text }) => text)),
        );
        expect(await join(once, given)).toEqual(once);
      }),
    );
  });

  it('are joined by an import, which says so and adds nothing a second time', async () => {
    const key = deckKey('sam');
    const there = await deviceOf({ people: [sam], history: [] });
    there.plant({ [key]: deck({ own: [{ id: 'o', text: 'Why?' }] }) });
    const file = await exported(there);
    const here = await deviceOf({ people: [sam], history: [] });
    here.plant({ [key]: deck({ muted: ['h-1'] }) });
    expect((await lookAt(here, file)).counts.deck).toEqual({ fresh: 0, same: 0, differs: 1 });
    await bring(here, file);
    expect(here.records()[key]).toEqual(deck({ muted: ['h-1'], own: [{ id: 'o', text: 'Why?' }] }));
    expect((await lookAt(here, file)).counts.deck).toEqual({ fresh: 0, same: 1, differs: 0 });
  });
});

describe('two lists of ignored phrases', () => {
  it('are one, each phrase once, and stay it when they are joined again', () => {
    const [here, given] = [{ ignored: ['one', 'two'] }, { ignored: ['two', 'three'] }];
    const both = { ignored: ['one', 'two', 'three'] };
    expect(joined.wording(here, given)).toEqual(both);
    expect(joined.wording(both, given)).toEqual(both);
  });

  it('come along in a copy', async () => {
    const [there, here] = [await storeWithSam(), await storeWithSam()];
    await ignorePhrase(there, 'two', now);
    await ignorePhrase(here, 'one', now);
    await bring(here, await exported(there));
    expect(await readIgnored(here)).toEqual(['one', 'two']);
  });
});
