import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '~/domain/deck';

/** The ISO date some days after 2000-01-01, by the calendar of the machine. */
const isoDay = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
const anyStart = fc.integer({ min: 0, max: 20_000 });

describe('the card of a day', () => {
  it('comes once before any comes twice, for any size of the deck and from any day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), anyStart, (size, start) => {
        const cards = Array.from({ length: size }, (_, ahead) => cardOf(isoDay(start + ahead), size));
        expect([...cards].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, index) => index));
      }),
      { numRuns: 300 },
    );
  });

  it('is dealt in full by every size from 1 to 200', () => {
    for (let size = 1; size <= 200; size++) {
      const cards = new Set(Array.from({ length: size }, (_, ahead) => cardOf(isoDay(9_000 + ahead), size)));
      expect(cards.size, `a deck of ${size}`).toBe(size);
    }
  });

  it('stays the same all day and comes again after the whole deck', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), anyStart, (size, start) => {
        const card = cardOf(isoDay(start), size);
        expect(cardOf(isoDay(start), size)).toBe(card);
        expect(cardOf(isoDay(start + size), size)).toBe(card);
      }),
    );
  });

  it('is not beside the card of the day before, in a deck of the size that we have', () => {
    for (let size = 24; size <= 200; size++) {
      const apart = Math.abs(cardOf('2026-11-21', size) - cardOf('2026-11-20', size));
      expect(Math.min(apart, size - apart), `a deck of ${size}`).toBeGreaterThan(1);
    }
  });
});
