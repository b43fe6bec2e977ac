import { describe, expect, it } from 'vitest';
import { isWithin, rangeOf } from '~/domain/range';

describe('the days of a summary', () => {
  it.each([
    ['2026-11-01', '2026-11-21', { from: '2026-11-01', until: '2026-11-21' }],
    ['2026-11-21', '2026-11-21', { from: '2026-11-21', until: '2026-11-21' }],
    ['', '2026-11-21', { fault: 'from' }],
    ['2026-11-21', '', { fault: 'until' }],
    ['2026-11-22', '2026-11-21', { fault: 'order' }],
  ])('from %j until %j are %o', (from, until, range) => {
    expect(rangeOf(from, until)).toEqual(range);
  });

  it('hold an entry by the day on which it was lived', () => {
    const range = { from: '2026-11-20', until: '2026-11-21' };
    const at = Date.parse('2026-11-21T23:30:00Z');
    expect(isWithin({ at, zone: 'Europe/London' }, range)).toBe(true);
    expect(isWithin({ at, zone: 'Europe/Berlin' }, range)).toBe(false);
    expect(isWithin({ at: at - 2 * 86_400_000, zone: 'Europe/Berlin' }, range)).toBe(true);
    expect(isWithin({ at: at - 2 * 86_400_000, zone: 'Europe/London' }, range)).toBe(false);
  });
});
