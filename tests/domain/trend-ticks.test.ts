import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestFirst, type CheckEntry } from '~/domain/entry';
import { placeOf, trendOf } from '~/domain/trend';
import { tickApart, ticksOf } from '~/domain/trend-ticks';
import { anyMoment, anyZone } from './made';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-11-21T18:00:00Z');
const zone = 'Europe/Berlin';

const checks = (moments: readonly number[], of = zone): CheckEntry[] =>
  moments
    .map((at, index): CheckEntry => ({
      id: `c${index}`,
      relationship: 'sam',
      at,
      zone: of,
      kind: 'check',
      answers: { want: 'yes', weigh: 'unsure', survive: 'no' },
      texts: { want: '', weigh: '', survive: '' },
    }))
    .sort(newestFirst);
const ago = (...days: number[]) => checks(days.map((one) => now - one * day));
const ticks = (all: readonly CheckEntry[], at = now, in_ = zone) => ticksOf(trendOf(all, at), at, in_);
const named = (all: readonly CheckEntry[]) => ticks(all).map(({ kind, day: of }) => `${kind} ${of}`);

describe('the days below the drawing', () => {
  it('name today and the first check', () => {
    expect(named(ago(12))).toEqual(['day 2026-11-09', 'today 2026-11-21']);
  });

  it('name today alone where all of it was today', () => {
    expect(named(ago(0))).toEqual(['today 2026-11-21']);
  });

  it('name the turn of a year before other months', () => {
    expect(named(ago(660, 300, 5))).toEqual(['day 2025-01-30', 'month 2026-01-01', 'today 2026-11-21']);
  });

  it('name the days of checks where many are close together, however far one has to scroll', () => {
    const many = ago(...Array.from({ length: 120 }, (_, index) => index));
    const { width } = trendOf(many, now);
    const found = ticks(many);
    const gaps = found.slice(1).map(({ x }, index) => (x - (found[index]?.x ?? 0)) * width);
    expect(Math.max(...gaps)).toBeLessThan(3 * tickApart);
    expect(found.some(({ kind }) => kind === 'month')).toBe(true);
  });

  it('put the day of a check where that was, and the first of a month where the device is', () => {
    const atMidnight = Date.parse('2026-09-30T23:30:00Z');
    const [first] = ticks(checks([atMidnight], 'Pacific/Apia'), atMidnight + 40 * day, 'UTC');
    expect(first).toEqual({ x: 0, kind: 'day', day: '2026-10-01' });
    const trend = trendOf(checks([Date.parse('2026-01-15T04:00:00Z')]), Date.parse('2026-04-15T04:00:00Z'));
    const march = (of: string) =>
      ticksOf(trend, trend.until, of).find(({ day: first }) => first === '2026-03-01');
    expect(march('Asia/Kolkata')?.x).toBe(placeOf(trend, Date.parse('2026-02-28T18:30:00Z')));
    expect(march('America/Nuuk')?.x).toBe(placeOf(trend, Date.parse('2026-03-01T02:00:00Z')));
  });

  it('leave out the months where a clock went so wrong that nobody could read them', () => {
    for (const odd of [checks([0, now]), checks([-8.64e15, now]), checks([now, 8.64e15])]) {
      expect(ticks(odd).every(({ kind }) => kind !== 'month')).toBe(true);
    }
  });

  it('understand a zone that this browser does not know', () => {
    expect(ticks(checks([now - 90 * day], 'Moon/Sea'), now, 'Moon/Sea').at(-1)?.kind).toBe('today');
  });

  it('are in order, within the drawing and far enough apart to be read, for any history', () => {
    fc.assert(
      fc.property(
        fc.array(anyMoment, { minLength: 1, maxLength: 40 }),
        anyMoment,
        anyZone,
        (moments, at, of) => {
          const all = checks(moments, of);
          const { width } = trendOf(all, at);
          const xs = ticks(all, at, of).map(({ x }) => x);
          expect(xs.length).toBeGreaterThan(0);
          for (const [index, x] of xs.entries()) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(1.000001);
            if (index > 0) expect((x - (xs[index - 1] ?? 0)) * width).toBeGreaterThan(tickApart - 0.01);
          }
        },
      ),
    );
  });
});
