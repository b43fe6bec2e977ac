import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, questionIds, type Answer } from '~/domain/check';
import { newestFirst, type CheckEntry } from '~/domain/entry';
import { apart, placeOf, room, stepsOf, trendOf } from '~/domain/trend';
import { anyAnswers, anyId, anyMoment, anyZone } from './made';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const now = Date.parse('2026-11-21T18:00:00Z');

function checked(id: string, at: number, want: Answer = 'yes'): CheckEntry {
  return {
    id,
    relationship: 'sam',
    at,
    zone: 'Europe/Berlin',
    kind: 'check',
    answers: { want, weigh: 'unsure', survive: 'no' },
    texts: { want: '', weigh: '', survive: '' },
  };
}

/** Checks some days before `now`, from the oldest to the newest, as they are read: newest first. */
const ago = (...days: number[]) => days.map((one, index) => checked(`c${index}`, now - one * day)).reverse();

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const places = (checks: readonly CheckEntry[], at = now) =>
  trendOf(checks, at).checks.map(({ x }) => rounded(x));

describe('the answers over time', () => {
  it('stand by their dates where there is room', () => {
    expect(places(ago(40, 30, 10))).toEqual([0, 0.25, 0.75]);
    expect(trendOf(ago(40, 30, 10), now)).toMatchObject({
      from: now - 40 * day,
      until: now,
      stretched: false,
    });
  });

  it('begin in two empty weeks where there is little yet', () => {
    expect(places(ago(7))).toEqual([0.5]);
    expect(trendOf(ago(7), now).from).toBe(now - 14 * day);
  });

  it('stand at the end where the first check was a moment ago, with room to be seen', () => {
    const { checks, width, stretched } = trendOf([checked('c', now)], now);
    expect(rounded(checks[0]?.x ?? 0)).toBe(rounded(1 - apart / room));
    expect(rounded(width)).toBe(room);
    expect(stretched).toBe(false);
  });

  it('are drawn out where one would hide the other: several on one day keep their order and their room', () => {
    const sameDay = [0, 1, 2].map((hours) => checked(`d${hours}`, now - 30 * day + hours * hour)).reverse();
    const { checks, width, stretched } = trendOf([...ago(2), ...sameDay], now);
    expect(checks.map(({ entry }) => entry.id)).toEqual(['d0', 'd1', 'd2', 'c0']);
    expect(checks.slice(0, 3).map(({ x }) => Math.round(x * width))).toEqual([0, apart, 2 * apart]);
    expect(stretched).toBe(true);
    expect(rounded(width)).toBe(room);
  });

  it('grow wider than the room once there are many, and long times stay long', () => {
    const many = Array.from({ length: 400 }, (_, index) => 600 - index);
    const { checks, width } = trendOf(ago(...many), now);
    expect(checks).toHaveLength(400);
    expect(width).toBeGreaterThan(399 * apart);
    expect(width).toBeLessThan(2 * 400 * apart);
    const [beforeLast, last] = [checks.at(-2)?.x ?? 0, checks.at(-1)?.x ?? 0];
    // Two hundred days without a check, as against one.
    expect((1 - last) / (last - beforeLast)).toBeGreaterThan(50);
  });

  it('hold where the clock was set back: what is dated after now is drawn to its own date', () => {
    const ahead = [checked('later', now + 20 * day), ...ago(20)];
    const trend = trendOf(ahead, now);
    expect(trend.until).toBe(now + 20 * day);
    expect(trend.checks.map(({ entry }) => entry.id)).toEqual(['c0', 'later']);
    expect(placeOf(trend, now)).toBeCloseTo((trend.checks[1]?.x ?? 0) / 2);
  });

  it('keep two checks of the same moment apart', () => {
    const both = [checked('b', now), checked('a', now)].sort(newestFirst);
    const [first = 0, second = 0] = places(both);
    expect(second).toBeGreaterThan(first);
  });

  it('cannot be drawn without a check', () => {
    expect(() => trendOf([], now)).toThrow(RangeError);
  });
});

describe('steps', () => {
  it('hold from one check to the next, and the last one to the end', () => {
    const trend = trendOf([checked('b', now - 10 * day, 'no'), checked('a', now - 40 * day, 'unsure')], now);
    expect(stepsOf(trend, 'want').map(({ answer, from, to }) => [answer, from, to])).toEqual([
      ['unsure', 0, 0.75],
      ['no', 0.75, 1],
    ]);
  });
});

describe('the place of a moment', () => {
  const trend = trendOf(ago(40, 20), now);

  it('is between those of the checks around it, and nowhere outside', () => {
    expect(placeOf(trend, now - 40 * day)).toBe(0);
    expect(placeOf(trend, now - 30 * day)).toBeCloseTo(0.25);
    expect(placeOf(trend, now)).toBe(1);
    expect(placeOf(trend, now + 1)).toBeNull();
    expect(placeOf(trend, now - 40 * day - 1)).toBeNull();
  });
});

const anyCheck = fc
  .record({ id: anyId, at: anyMoment, zone: anyZone, answers: anyAnswers })
  .map((made): CheckEntry => ({
    ...made,
    relationship: 'sam',
    kind: 'check',
    texts: { want: '', weigh: '', survive: '' },
  }));
/** Some within hours of another, some years apart. */
const anyChecks = fc
  .array(fc.tuple(anyCheck, fc.option(fc.nat({ max: 3 * day }))), { minLength: 1, maxLength: 60 })
  .map((all) =>
    all
      .map(([entry, near]) => (near === null ? entry : { ...entry, at: (all[0]?.[0].at ?? 0) + near }))
      .sort(newestFirst),
  );

describe('any history', () => {
  it('is drawn whole: each check once, in order, with its own answers, each in its room', () => {
    fc.assert(
      fc.property(anyChecks, anyMoment, (checks, at) => {
        const trend = trendOf(checks, at);
        expect(trend.checks.map(({ entry }) => entry)).toEqual(checks.toReversed());
        const xs = [...trend.checks.map(({ x }) => x), 1];
        for (const [index, x] of xs.slice(1).entries()) {
          expect((x - (xs[index] ?? 0)) * trend.width).toBeGreaterThan(apart - 0.01);
        }
        for (const id of questionIds) {
          const steps = stepsOf(trend, id);
          expect(steps.map(({ answer }) => answer)).toEqual(
            checks.toReversed().map((one) => one.answers[id]),
          );
          expect(steps.map(({ to }) => to)).toEqual(xs.slice(1));
          expect(steps.every(({ answer }) => answers.includes(answer))).toBe(true);
        }
      }),
    );
  });

  it('never shows a longer time shorter than a shorter one', () => {
    fc.assert(
      fc.property(anyChecks, anyMoment, (checks, at) => {
        const trend = trendOf(checks, at);
        const all = [...trend.checks.map(({ entry, x }) => ({ at: entry.at, x })), { at: trend.until, x: 1 }];
        const gaps = all
          .slice(1)
          .map((one, index) => ({
            time: one.at - (all[index]?.at ?? 0),
            drawn: one.x - (all[index]?.x ?? 0),
          }))
          .sort((a, b) => a.time - b.time);
        for (const [index, { drawn }] of gaps.slice(1).entries()) {
          expect(drawn).toBeGreaterThan((gaps[index]?.drawn ?? 0) - 1e-9);
        }
      }),
    );
  });

  it('is never wider than its checks and one room need', () => {
    fc.assert(
      fc.property(anyChecks, anyMoment, (checks, at) => {
        expect(trendOf(checks, at).width).toBeLessThan(2 * checks.length * apart + room);
      }),
    );
  });
});
