import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCard, fits, stageOf, type Card, type Deck, type Stage } from '~/domain/draw';
import { shifted } from './wall-clock';

const cards: Card[] = Array.from({ length: 60 }, (_, at) => ({ id: `c-${at}`, text: `${at}?` }));
const fresh: Deck = { shown: {}, favourites: [], muted: [], own: [] };
const stage: Stage = { trust: 'before', time: 'later', promise: false };
const first = '2026-11-21';

/** The ids that are drawn day by day. */
function drawn(deck: Deck, days: number, seed = 1, from: readonly Card[] = cards, at = stage): string[] {
  let now = deck;
  return Array.from({ length: days }, (_, ahead) => {
    const day = shifted(first, ahead);
    const card = drawCard(from, now, at, seed, day);
    if (card === null) throw new Error('nothing was drawn');
    // A restart in between draws the same one.
    expect(drawCard([...from].reverse(), structuredClone(now), at, seed, day)).toEqual(card);
    now = { ...now, shown: { ...now.shown, [card.id]: day } };
    return card.id;
  });
}

describe('the draw', () => {
  it('brings every card once before any comes twice, and none within 30 days', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const ids = drawn(fresh, 150, seed);
        expect(new Set(ids.slice(0, 60)).size).toBe(60);
        ids.forEach((id, at) => expect(ids.slice(at + 1, at + 31)).not.toContain(id));
      }),
      { numRuns: 5 },
    );
  });

  it('comes in another order for another seed, and in another order the second time round', () => {
    expect(drawn(fresh, 20, 1)).not.toEqual(drawn(fresh, 20, 2));
    const ids = drawn(fresh, 120);
    expect(ids.slice(0, 60)).not.toEqual(ids.slice(60));
  });

  it('repeats within 30 days only where nothing else is left, and then what was shown longest ago', () => {
    const ids = drawn(fresh, 40, 1, cards.slice(0, 10));
    ids.slice(10).forEach((id, at) => expect(id).toBe(ids[at]));
  });

  it('never brings what was muted, and nothing when all is', () => {
    const muted = cards.slice(0, 20).map(({ id }) => id);
    expect(drawn({ ...fresh, muted }, 100).filter((id) => muted.includes(id))).toEqual([]);
    const all = cards.map(({ id }) => id);
    expect(drawCard(cards, { ...fresh, muted: all }, stage, 1, first)).toBeNull();
  });

  it('brings favourites first, and again as soon as a month has passed', () => {
    const ids = drawn({ ...fresh, favourites: ['c-7', 'c-9'] }, 70);
    expect(new Set(ids.slice(0, 2))).toEqual(new Set(['c-7', 'c-9']));
    expect(ids.filter((id) => id === 'c-7')).toHaveLength(3);
  });

  it('brings a card about promises on the day of one, and on no other', () => {
    const promises: Card[] = [{ id: 'due', text: 'Due?', when: ['promise'] }, ...cards];
    expect(drawn(fresh, 90, 1, promises)).not.toContain('due');
    expect(drawCard(promises, fresh, { ...stage, promise: true }, 1, first)?.id).toBe('due');
  });

  it('brings only what fits the stage, while anything does', () => {
    const early: Card[] = cards.map((card, at) => (at < 30 ? { ...card, when: ['first'] } : card));
    expect(drawn(fresh, 90, 1, early).filter((id) => Number(id.slice(2)) < 30)).toEqual([]);
    const all: Card[] = cards.map((card) => ({ ...card, when: ['after'] }));
    expect(drawCard(all, fresh, stage, 1, first)).not.toBeNull();
  });

  it('is not upset by a clock that is set back', () => {
    const deck = { ...fresh, shown: { 'c-1': '2027-11-01', 'c-2': '2026-11-22' } };
    for (let ahead = 0; ahead < 20; ahead++)
      expect(drawCard(cards.slice(0, 5), deck, stage, ahead, first)?.id).not.toBe('c-2');
  });
});

describe('the stage', () => {
  const yes = { want: 'yes', weigh: 'yes', survive: 'yes' } as const;

  it('is before three times yes until the newest check says so', () => {
    expect(stageOf(first, first, null, false).trust).toBe('before');
    expect(stageOf(first, first, { ...yes, survive: 'unsure' }, false).trust).toBe('before');
    expect(stageOf(first, first, yes, false).trust).toBe('after');
  });

  it('is that of the first weeks for four of them', () => {
    expect(stageOf('2026-12-18', first, null, false).time).toBe('first');
    expect(stageOf('2026-12-19', first, null, false).time).toBe('later');
  });

  it('lets a card without tags fit everywhere, and one with tags where each of its pairs does', () => {
    const card = (when: Card['when']): Card => ({ id: 'c', text: '?', when });
    expect(fits(card(undefined), stage)).toBe(true);
    expect(fits(card(['before']), stage)).toBe(true);
    expect(fits(card(['before', 'first']), stage)).toBe(false);
    expect(fits(card(['before', 'later']), stage)).toBe(true);
    expect(fits(card(['after']), stage)).toBe(false);
    expect(fits(card(['promise']), { ...stage, promise: true })).toBe(true);
  });
});
