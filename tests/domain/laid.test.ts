import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidBy, moreOf, mostSeams, noneLaid, withSeam, type Laid } from '~/domain/laid';
import { anyEntry, anyHistory } from './made';

const anyLaid: fc.Arbitrary<Laid> = anyHistory(['sam']).map(laidBy);

/** Whether what one holds is held by the other as well. */
const within = (one: Laid, other: Laid) =>
  one.seams <= other.seams && (one.latest === null || (other.latest !== null && one.latest <= other.latest));

describe('what was laid', () => {
  it('grows by one with each entry, whatever its kind and whatever the clock says', () => {
    fc.assert(
      fc.property(anyLaid, anyEntry(['sam']), (laid, entry) => {
        const after = withSeam(laid, entry);
        expect(after.seams).toBe(laid.seams + 1);
        expect(within(laid, after)).toBe(true);
      }),
    );
  });

  it('is of the day that the person lived, and of the latest of them', () => {
    // Ten at night in New York is the next day in Berlin.
    const at = Date.parse('2026-11-22T03:00:00Z');
    const there = withSeam(noneLaid, { at, zone: 'America/New_York' });
    expect(there).toEqual({ seams: 1, latest: '2026-11-21' });
    expect(withSeam(there, { at, zone: 'Europe/Berlin' })).toEqual({ seams: 2, latest: '2026-11-22' });
    const earlier = Date.parse('2020-01-01T12:00:00Z');
    expect(withSeam(there, { at: earlier, zone: 'UTC' })).toEqual({ seams: 2, latest: '2026-11-21' });
  });

  it('is lost by neither when two records meet, in whatever order, and meeting again adds nothing', () => {
    fc.assert(
      fc.property(anyLaid, anyLaid, (one, other) => {
        const both = moreOf(one, other);
        expect(within(one, both) && within(other, both)).toBe(true);
        expect(moreOf(other, one)).toEqual(both);
        expect(moreOf(both, one)).toEqual(both);
        expect([one.seams, other.seams]).toContain(both.seams);
      }),
    );
  });

  it('ends at a bound that no one reaches', () => {
    const full: Laid = { seams: mostSeams, latest: '2026-11-21' };
    expect(withSeam(full, { at: 0, zone: 'UTC' })).toEqual(full);
  });
});
