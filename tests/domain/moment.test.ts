import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsInOrder, stepped, toggled } from '~/domain/moment';

const cards = (...ids: string[]) => ids.map((id) => ({ id }));
const bySide = { hurt: cards('h-1', 'h-2', 'h-3'), broke: cards('b-1', 'b-2') };
const idsOf = (...given: Parameters<typeof cardsInOrder<{ id: string }>>) =>
  cardsInOrder(...given).map(({ card }) => card.id);

describe('the cards for a hard talk', () => {
  it('are those of the side, as they were written', () => {
    expect(idsOf(bySide, ['hurt'], [])).toEqual(['h-1', 'h-2', 'h-3']);
    expect(idsOf(bySide, ['broke'], [])).toEqual(['b-1', 'b-2']);
  });

  it('are on both sides first those of who was hurt, each with its side', () => {
    expect(cardsInOrder(bySide, ['hurt', 'broke'], []).map(({ side, card }) => `${side} ${card.id}`)).toEqual(
      ['hurt h-1', 'hurt h-2', 'hurt h-3', 'broke b-1', 'broke b-2'],
    );
  });

  it('begin with what was marked, in the order of marking, whichever side it is of', () => {
    expect(idsOf(bySide, ['hurt'], ['h-3', 'h-2'])).toEqual(['h-3', 'h-2', 'h-1']);
    expect(idsOf(bySide, ['hurt', 'broke'], ['b-2', 'h-2'])).toEqual(['b-2', 'h-2', 'h-1', 'h-3', 'b-1']);
    expect(cardsInOrder(bySide, ['hurt', 'broke'], ['b-2'])[0]?.side).toBe('broke');
  });

  it('know nothing of marks that are of no card, of another side, or there twice', () => {
    expect(idsOf(bySide, ['hurt'], ['gone', 'b-1', 'h-2', 'h-2', 'toString'])).toEqual(['h-2', 'h-1', 'h-3']);
  });

  it('are each there once, whatever was marked', () => {
    const anyId = fc.constantFrom('h-1', 'h-2', 'h-3', 'b-1', 'b-2', 'x', '');
    fc.assert(
      fc.property(fc.array(anyId), fc.subarray(['hurt', 'broke'] as const), (favourites, sides) => {
        const expected = sides.flatMap((side) => bySide[side].map(({ id }) => id));
        expect(idsOf(bySide, sides, favourites).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('a mark', () => {
  it('is put after the others, and taken away by the same press', () => {
    expect(toggled([], 'a')).toEqual(['a']);
    expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
    expect(toggled(['b', 'a', 'c'], 'a')).toEqual(['b', 'c']);
  });
});

describe('going on', () => {
  it('comes round at both ends', () => {
    expect([stepped(0, 1, 3), stepped(1, 1, 3), stepped(2, 1, 3)]).toEqual([1, 2, 0]);
    expect([stepped(2, -1, 3), stepped(1, -1, 3), stepped(0, -1, 3)]).toEqual([1, 0, 2]);
    expect(stepped(0, -1, 1)).toBe(0);
  });
});
