import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apartCourse,
  apartOf,
  countdown,
  currentApart,
  isApart,
  longestApart,
  momentAt,
  phaseOf,
  spanOf,
  type CountdownUnit,
} from '~/domain/apart';
import type { ApartEntry, Entry } from '~/domain/entry';
import { anyMoment, anyZone } from './made';
import { wallClock } from './wall-clock';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const at = (iso: string) => Date.parse(iso);
const berlin = 'Europe/Berlin';
const runs = { numRuns: 1500 };

const made: ApartEntry = {
  id: 'apart',
  relationship: 'sam',
  at: at('2026-11-21T18:00:00Z'),
  zone: berlin,
  kind: 'apart',
  asked: 'them',
  from: at('2026-11-21T18:00:00Z'),
  until: at('2026-11-28T18:00:00Z'),
  texts: { agreed: '', resume: '' },
};

type Given = { turn: number } & ({ kind: 'extended'; until: number } | { kind: 'ended' });

/** A turn of it; its id says its place, its moment says nothing. */
const turnOf = <Turn extends Given>(given: Turn, of = made) => ({
  id: `${of.id}-${given.turn}`,
  relationship: of.relationship,
  at: of.at,
  zone: berlin,
  of: of.id,
  texts: { note: '' },
  ...given,
});
const extended = (turn: number, until: number) => turnOf({ kind: 'extended' as const, turn, until });
const ended = (turn: number) => turnOf({ kind: 'ended' as const, turn });

describe('the course of a time apart', () => {
  it('is as it was made while nothing became of it', () => {
    expect(apartCourse(made, [])).toEqual({ made, turns: [], until: made.until, ended: null });
    expect(apartOf(apartCourse(made, []))).toEqual({
      id: 'apart',
      asked: 'them',
      from: made.from,
      until: made.until,
    });
  });

  it('ends where it was last extended to, also when that is sooner', () => {
    const turns = [extended(1, made.until + 7 * day), extended(2, made.until + day)];
    expect(apartCourse(made, turns)).toMatchObject({ until: made.until + day, ended: null });
  });

  it('is ended by the turn that says so, and keeps its end', () => {
    const last = ended(2);
    const course = apartCourse(made, [extended(1, made.until + day), last]);
    expect(course).toMatchObject({ until: made.until + day, ended: last });
  });

  it('leaves out the turns of others', () => {
    const other = { ...made, id: 'other' };
    expect(apartCourse(made, [other, turnOf({ kind: 'ended' as const, turn: 1 }, other)]).turns).toEqual([]);
  });

  it('goes by the number of the turns, whatever the clocks said and however they are handed over', () => {
    const anyTurns = fc
      .array(fc.record({ until: anyMoment, at: anyMoment }), { maxLength: 8 })
      .chain((list) => {
        const turns = list.map(({ until, at: kept }, index) => ({ ...extended(index + 1, until), at: kept }));
        const shuffled = fc.shuffledSubarray<Entry>([made, ...turns], { minLength: turns.length + 1 });
        return fc.record({ turns: fc.constant(turns), shuffled });
      });
    fc.assert(
      fc.property(anyTurns, anyMoment, ({ turns, shuffled }, closed) => {
        const course = apartCourse(made, shuffled);
        expect(course.turns).toEqual(turns);
        expect(course.until).toBe(turns.at(-1)?.until ?? made.until);
        expect(currentApart(shuffled, 'sam')).toEqual(course);
        const end = { ...ended(turns.length + 1), at: closed };
        expect(apartCourse(made, [end, ...shuffled]).ended).toEqual(end);
        expect(currentApart([end, ...shuffled], 'sam')).toBeNull();
      }),
    );
  });
});

describe('the current time apart', () => {
  const later: ApartEntry = { ...made, id: 'later', at: made.at + 1 };

  it('is none where there is none, or it is of another relationship', () => {
    expect(currentApart([], 'sam')).toBeNull();
    expect(currentApart([made], 'noor')).toBeNull();
  });

  it('is the newest that was not ended', () => {
    expect(currentApart([made, later], 'sam')?.made.id).toBe('later');
    const end = turnOf({ kind: 'ended' as const, turn: 1 }, later);
    expect(currentApart([made, later, end], 'sam')?.made.id).toBe('apart');
  });

  it('stays when its end has come: it is put away by hand', () => {
    expect(currentApart([{ ...made, until: made.from + 1 }], 'sam')).not.toBeNull();
  });
});

describe('the phase of a time apart', () => {
  const apart = apartOf(apartCourse(made, []));

  it.each([
    ['is ahead a moment before its beginning', made.from - 1, 'ahead', false],
    ['runs from its beginning on', made.from, 'running', true],
    ['runs until a moment before its end', made.until - 1, 'running', true],
    ['is over from its end on', made.until, 'over', false],
  ])('%s', (_says, now, phase, isNow) => {
    expect(phaseOf(apart, now)).toBe(phase);
    expect(isApart(apart, now)).toBe(isNow);
  });

  it('is over after its end even where its beginning lies behind it', () => {
    expect(phaseOf({ ...apart, from: apart.until + day }, apart.until)).toBe('over');
  });

  it('is no time apart where there is none', () => {
    expect(isApart(null, made.from)).toBe(false);
  });
});

describe('the moment of a day and a time', () => {
  it.each([
    ['in winter', '2026-11-21', '19:00', berlin, '2026-11-21T18:00:00Z'],
    ['in summer', '2026-07-21', '19:00', berlin, '2026-07-21T17:00:00Z'],
    ['that the clocks skip moves on by the gap', '2026-03-29', '02:30', berlin, '2026-03-29T01:30:00Z'],
    ['that comes twice is the first', '2026-10-25', '02:30', berlin, '2026-10-25T00:30:00Z'],
    [
      'in a zone that nobody knows is read as UTC',
      '2026-11-21',
      '19:00',
      'Mars/Base',
      '2026-11-21T19:00:00Z',
    ],
    [
      'on a day that Samoa left out is a day later',
      '2011-12-30',
      '10:00',
      'Pacific/Apia',
      '2011-12-30T20:00:00Z',
    ],
  ])('%s', (_says, date, time, zone, expected) => {
    const moment = momentAt(date, time, zone);
    expect(moment === null ? null : new Date(moment).toISOString()).toBe(new Date(expected).toISOString());
  });

  it.each([
    ['', '19:00'],
    ['2026-11-21', ''],
    ['2026-02-30', '19:00'],
    ['2026-11-21', '24:30'],
    ['275760-11-21', '19:00'],
    ['tomorrow', 'noon'],
  ])('is none for %j at %j', (date, time) => {
    expect(momentAt(date, time, berlin)).toBeNull();
  });

  const anyDay = anyMoment.map((moment) => new Date(moment).toISOString().slice(0, 10));
  const anyTime = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

  it('reads back as the same day and time, or as a later one where the clocks leave it out', () => {
    fc.assert(
      fc.property(anyDay, anyTime, anyZone, (date, time, zone) => {
        const moment = momentAt(date, time, zone);
        if (moment === null) throw new Error('there is such a day and time');
        const read = wallClock(moment, zone);
        const asked = `${date} ${time}`;
        const shown = `${read.day} ${read.time}`;
        expect(shown >= asked).toBe(true);
        if (shown === asked) {
          // Of two such moments it is the first.
          for (const earlier of [30, 60, 120]) {
            expect(wallClock(moment - earlier * minute, zone)).not.toEqual(read);
          }
          return;
        }
        // Left out: just before the gap the clocks show less than was asked for, and no moment shows it.
        const gap = at(`${shown.replace(' ', 'T')}Z`) - at(`${asked.replace(' ', 'T')}Z`);
        const before = wallClock(moment - gap - minute, zone);
        expect(`${before.day} ${before.time}` < asked).toBe(true);
        for (let shift = -2 * gap; shift <= 2 * gap; shift += 5 * minute) {
          const there = wallClock(moment + shift, zone);
          expect(`${there.day} ${there.time}`).not.toBe(asked);
        }
      }),
      runs,
    );
  });

  it('keeps the order of what was asked for, at a distance that no clock change bridges', () => {
    fc.assert(
      fc.property(anyDay, anyTime, fc.integer({ min: 2, max: 400 }), anyZone, (date, time, days, zone) => {
        const later = new Date(at(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
        const [first, second] = [momentAt(date, time, zone), momentAt(later, time, zone)];
        expect(first !== null && second !== null && first < second).toBe(true);
      }),
    );
  });
});

describe('a span', () => {
  const now = at('2026-11-21T18:00:00Z');

  it.each([
    ['needs a beginning', null, null, { fault: 'from' }],
    ['needs a beginning, whatever its end', null, now - 1, { fault: 'from' }],
    ['needs an end', now, null, { fault: 'until' }],
    ['has an end that has not passed', now - 2, now - 1, { fault: 'past' }],
    ['has an end later than this moment', now - 1, now, { fault: 'past' }],
    ['has an end after its beginning', now + 2, now + 1, { fault: 'order' }],
    ['has an end that is not its beginning', now + 1, now + 1, { fault: 'order' }],
    ['is not too far away', now, now + longestApart * day + 1, { fault: 'far' }],
    [
      'may be as long as can be',
      now,
      now + longestApart * day,
      { from: now, until: now + longestApart * day },
    ],
    ['may be ahead', now + 1, now + 2, { from: now + 1, until: now + 2 }],
    ['may have begun long ago', 0, now + 1, { from: 0, until: now + 1 }],
  ])('%s', (_says, from, until, expected) => {
    expect(spanOf(from, until, now)).toEqual(expected);
  });

  it('that is taken lies in order, ends later than now, and is not too far away', () => {
    const near = fc.integer({ min: -500 * day, max: 500 * day });
    fc.assert(
      fc.property(anyMoment, near, near, (moment, ahead, length) => {
        const span = spanOf(moment + ahead, moment + length, moment);
        const fine = length > 0 && length > ahead && length <= longestApart * day;
        expect('fault' in span).toBe(!fine);
        if (!('fault' in span)) expect(span).toEqual({ from: moment + ahead, until: moment + length });
      }),
      runs,
    );
  });
});

describe('a countdown', () => {
  it.each([
    ['is now at the end', '2026-11-21T18:00:00Z', '2026-11-21T18:00:00Z', { unit: 'now' }],
    ['stays now afterwards', '2026-12-21T18:00:00Z', '2026-11-21T18:00:00Z', { unit: 'now' }],
    [
      'begins the last minute as one',
      '2026-11-21T17:59:59Z',
      '2026-11-21T18:00:00Z',
      { unit: 'minutes', count: 1 },
    ],
    [
      'counts minutes within the hour',
      '2026-11-21T17:00:01Z',
      '2026-11-21T18:00:00Z',
      { unit: 'minutes', count: 60 },
    ],
    [
      'counts hours from an hour on',
      '2026-11-21T17:00:00Z',
      '2026-11-21T18:00:00Z',
      { unit: 'hours', count: 1 },
    ],
    [
      'counts hours within a day, over midnight too',
      '2026-11-21T18:00:01Z',
      '2026-11-22T18:00:00Z',
      { unit: 'hours', count: 24 },
    ],
    [
      'counts hours on a day that has 25 of them',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:45:00Z',
      { unit: 'hours', count: 25 },
    ],
    ['says tomorrow as one day', '2026-11-21T17:00:00Z', '2026-11-22T18:00:00Z', { unit: 'days', count: 1 }],
    [
      'counts days by the calendar',
      '2026-11-21T22:30:00Z',
      '2026-11-24T23:30:00Z',
      { unit: 'days', count: 4 },
    ],
    [
      'counts days up to thirteen',
      '2026-11-21T18:00:00Z',
      '2026-12-04T18:00:00Z',
      { unit: 'days', count: 13 },
    ],
    ['counts weeks from two on', '2026-11-21T18:00:00Z', '2026-12-05T18:00:00Z', { unit: 'weeks', count: 2 }],
    [
      'counts months from two on',
      '2026-11-21T18:00:00Z',
      '2027-01-21T18:00:00Z',
      { unit: 'months', count: 2 },
    ],
    ['rounds months', '2026-11-21T18:00:00Z', '2027-02-10T18:00:00Z', { unit: 'months', count: 3 }],
    [
      'makes no day of the hour that spring leaves out',
      '2026-03-27T18:00:00Z',
      '2026-03-29T17:00:00Z',
      { unit: 'days', count: 2 },
    ],
    [
      'makes no day of the hour that autumn repeats',
      '2026-10-23T17:00:00Z',
      '2026-10-25T18:00:00Z',
      { unit: 'days', count: 2 },
    ],
  ])('%s', (_says, now, until, expected) => {
    expect(countdown(at(now), at(until), berlin)).toEqual(expected);
  });

  /** How long something still is, most often near one of the borders between two units. */
  const anyLeft = fc.oneof(
    fc.integer({ min: -day, max: 2 * hour }),
    fc.integer({ min: 0, max: 3 * day }),
    fc.integer({ min: 0, max: 70 * day }),
    fc.integer({ min: 0, max: longestApart * day }),
  );
  const order: readonly ('now' | CountdownUnit)[] = ['now', 'minutes', 'hours', 'days', 'weeks', 'months'];

  it('is now exactly from the end on, and otherwise a number from one up', () => {
    fc.assert(
      fc.property(anyMoment, anyLeft, anyZone, (until, left, zone) => {
        const shown = countdown(until - left, until, zone);
        expect(shown.unit === 'now').toBe(left <= 0);
        if (shown.unit !== 'now') {
          expect(Number.isInteger(shown.count)).toBe(true);
          expect(shown.count).toBeGreaterThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('never grows as time passes: not within a unit, and not to a larger unit', () => {
    fc.assert(
      fc.property(anyMoment, anyLeft, anyLeft, anyZone, (until, a, b, zone) => {
        const before = countdown(until - Math.max(a, b), until, zone);
        const after = countdown(until - Math.min(a, b), until, zone);
        expect(order.indexOf(after.unit)).toBeLessThanOrEqual(order.indexOf(before.unit));
        if (after.unit !== 'now' && before.unit === after.unit) {
          expect(after.count).toBeLessThanOrEqual(before.count);
        }
      }),
      runs,
    );
  });

  it('is true to the clock within a day and to the calendar beyond it', () => {
    fc.assert(
      fc.property(anyMoment, anyLeft, anyZone, (until, left, zone) => {
        const shown = countdown(until - left, until, zone);
        if (shown.unit === 'minutes') expect(Math.abs(shown.count * minute - left)).toBeLessThan(minute);
        if (shown.unit === 'hours') expect(Math.abs(shown.count * hour - left)).toBeLessThanOrEqual(hour / 2);
        if (shown.unit === 'days') {
          const [from, to] = [wallClock(until - left, zone), wallClock(until, zone)];
          expect(shown.count * day).toBe(at(`${to.day}T00:00:00Z`) - at(`${from.day}T00:00:00Z`));
        }
      }),
      runs,
    );
  });
});
