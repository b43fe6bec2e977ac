import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  nextMoment,
  withResumes,
  type NudgeSettings,
  type NudgeState,
  type Resume,
} from '~/domain/nudge';
import { anyMoment, anyZone } from './made';
import { isoWeekday, wallClock } from './wall-clock';

const day = 24 * 60 * 60 * 1000;
const at = (iso: string) => Date.parse(iso);
const daily: NudgeSettings = { wanted: true, days: [1, 2, 3, 4, 5, 6, 7], time: '19:00' };
const nothing: NudgeState = { given: null, answered: null, resumes: [] };
const berlin = 'Europe/Berlin';
/** Nothing of a time apart. */
const noEnd = { tell: [], over: false };

// 2026-11-21 is a Saturday; 19:00 in Berlin is 18:00Z then.
describe('a nudge', () => {
  const table: readonly (readonly [
    says: string,
    now: string,
    settings: Partial<NudgeSettings>,
    state: Partial<NudgeState>,
    expected: { give: string | null; due: boolean; wakeAt: string | null },
  ])[] = [
    [
      'is not given a second before its time',
      '2026-11-21T17:59:59Z',
      {},
      {},
      { give: null, due: false, wakeAt: '2026-11-21T18:00:00Z' },
    ],
    [
      'is given at its time, and the next look is a day later',
      '2026-11-21T18:00:00Z',
      {},
      {},
      { give: '2026-11-21', due: true, wakeAt: '2026-11-22T18:00:00Z' },
    ],
    [
      'is given late when nobody was there at its time',
      '2026-11-21T22:59:59Z',
      {},
      {},
      { give: '2026-11-21', due: true, wakeAt: '2026-11-22T18:00:00Z' },
    ],
    [
      'of yesterday is not given after midnight',
      '2026-11-21T23:00:00Z',
      {},
      {},
      { give: null, due: false, wakeAt: '2026-11-22T18:00:00Z' },
    ],
    [
      'is not given twice, but stays due until it is answered',
      '2026-11-21T20:00:00Z',
      {},
      { given: '2026-11-21' },
      { give: null, due: true, wakeAt: '2026-11-22T18:00:00Z' },
    ],
    [
      'is neither given nor due when the question was answered',
      '2026-11-21T20:00:00Z',
      {},
      { answered: '2026-11-21' },
      { give: null, due: false, wakeAt: '2026-11-22T18:00:00Z' },
    ],
    [
      'is not held back by yesterday’s nudge or answer',
      '2026-11-21T18:00:00Z',
      {},
      { given: '2026-11-20', answered: '2026-11-20' },
      { give: '2026-11-21', due: true, wakeAt: '2026-11-22T18:00:00Z' },
    ],
    [
      'is not given on a weekday that is not chosen, and the next look is a day away at most',
      '2026-11-21T20:00:00Z',
      { days: [2] },
      {},
      { give: null, due: false, wakeAt: '2026-11-22T20:00:00Z' },
    ],
    [
      'is never due when it is not wanted',
      '2026-11-21T20:00:00Z',
      { wanted: false },
      {},
      { give: null, due: false, wakeAt: null },
    ],
    [
      'is never due when no weekday is chosen',
      '2026-11-21T20:00:00Z',
      { days: [] },
      {},
      { give: null, due: false, wakeAt: null },
    ],
    [
      'at a time that a clock change skips comes when the clock has moved on by the gap',
      '2026-03-29T01:29:59Z',
      { time: '02:30' },
      { given: '2026-03-28' },
      { give: null, due: false, wakeAt: '2026-03-29T01:30:00Z' },
    ],
    [
      'at a time that a clock change repeats comes the first time',
      '2026-10-25T00:30:00Z',
      { time: '02:30' },
      {},
      { give: '2026-10-25', due: true, wakeAt: '2026-10-26T00:30:00Z' },
    ],
    [
      'at a time that comes twice is not given the second time',
      '2026-10-25T01:30:00Z',
      { time: '02:30' },
      { given: '2026-10-25' },
      { give: null, due: true, wakeAt: '2026-10-26T01:30:00Z' },
    ],
  ];

  it.each(table)('%s', (_says, now, settings, state, { give, due, wakeAt }) => {
    const decision = decide({ ...daily, ...settings }, { ...nothing, ...state }, at(now), berlin);
    expect(decision).toEqual({ give, due, ...noEnd, wakeAt: wakeAt === null ? null : at(wakeAt) });
  });

  it('stays at its time of day over both clock changes', () => {
    expect(nextMoment(daily, at('2026-03-28T20:00:00Z'), berlin)).toBe(at('2026-03-29T17:00:00Z'));
    expect(nextMoment(daily, at('2026-10-24T20:00:00Z'), berlin)).toBe(at('2026-10-25T18:00:00Z'));
  });

  it('comes on its own day where the clock change leads over midnight', () => {
    // In Nuuk, 28 March 2026 ends at 23:00: the next minute is 0:00 of the 29th.
    const before = at('2026-03-28T12:00:00Z');
    const late = { ...daily, time: '23:30' };
    const moment = nextMoment(late, before, 'America/Nuuk');
    expect(wallClock(moment, 'America/Nuuk').day).toBe('2026-03-28');
    expect(decide(late, nothing, moment, 'America/Nuuk').give).toBe('2026-03-28');
  });

  it('goes on to the next week when the zone leaves the chosen day out', () => {
    // Samoa had no Friday, 30 December 2011.
    const fridays = { ...daily, days: [5], time: '00:00' };
    const friday = at('2011-12-23T10:00:00Z');
    const moment = nextMoment(fridays, friday, 'Pacific/Apia');
    expect(wallClock(moment, 'Pacific/Apia')).toMatchObject({ day: '2012-01-06', time: '00:00' });
  });

  it('goes by UTC in a zone that nobody knows', () => {
    expect(decide(daily, nothing, at('2026-11-21T19:00:00Z'), 'Mars/Olympus')).toEqual({
      give: '2026-11-21',
      due: true,
      ...noEnd,
      wakeAt: at('2026-11-22T19:00:00Z'),
    });
  });

  it('cannot be looked for without a weekday', () => {
    expect(() => nextMoment({ ...daily, days: [] }, 0, 'UTC')).toThrow(RangeError);
  });
});

describe('the ends of times apart', () => {
  const resume = (apart: string, iso: string, state: Resume['state'] = 'waiting'): Resume => ({
    apart,
    at: at(iso),
    state,
  });
  const off = { ...daily, wanted: false };
  const look = (settings: NudgeSettings, now: string, ...resumes: Resume[]) =>
    decide(settings, { ...nothing, resumes }, at(now), berlin);

  it('are told from their very moment on, until they were', () => {
    const end = resume('t', '2026-11-21T12:00:00Z');
    expect(look(off, '2026-11-21T11:59:59.999Z', end)).toMatchObject({ tell: [], over: false });
    expect(look(off, '2026-11-21T12:00:00Z', end)).toMatchObject({ tell: ['t'], over: true, wakeAt: null });
    expect(look(off, '2026-12-24T12:00:00Z', end)).toMatchObject({ tell: ['t'], over: true });
    const told = { ...end, state: 'told' as const };
    expect(look(off, '2026-11-21T12:00:00Z', told)).toMatchObject({ tell: [], over: true });
    const met = { ...end, state: 'met' as const };
    expect(look(off, '2026-11-21T12:00:00Z', met)).toMatchObject({ tell: [], over: false });
  });

  it('are awaited with one alarm: the nearest of all ends, of the next nudge, and of a day from now', () => {
    const now = '2026-11-21T10:00:00Z';
    const near = resume('a', '2026-11-21T11:00:00Z');
    const later = resume('b', '2026-11-21T17:00:00Z');
    const far = resume('c', '2027-11-21T11:00:00Z');
    expect(look(off, now, far, later, near).wakeAt).toBe(near.at);
    expect(look(daily, now, far, later).wakeAt).toBe(later.at);
    expect(look(daily, now, far).wakeAt).toBe(at('2026-11-21T18:00:00Z'));
    expect(look(off, now, far).wakeAt).toBe(at(now) + day);
    expect(look(off, now).wakeAt).toBeNull();
  });

  it('change nothing about the reminder of the day', () => {
    const end = resume('t', '2026-11-21T17:00:00Z');
    const now = '2026-11-21T18:00:00Z';
    const { give, due, wakeAt } = look(daily, now, end);
    expect({ give, due, ...noEnd, wakeAt }).toEqual(look(daily, now));
  });

  it('are marked as told or met, each on its own, and what was met stays so', () => {
    const iso = '2026-11-21T17:00:00Z';
    const all = [resume('a', iso), resume('b', iso, 'told'), resume('c', iso, 'met')];
    const states = (resumes: Resume[]) => resumes.map(({ state }) => state);
    expect(states(withResumes(all, ['a', 'b', 'c'], 'told'))).toEqual(['told', 'told', 'met']);
    expect(states(withResumes(all, ['b'], 'met'))).toEqual(['waiting', 'met', 'met']);
    expect(withResumes(all, [], 'met')).toEqual(all);
  });
});

const anySettings: fc.Arbitrary<NudgeSettings> = fc.record({
  wanted: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
  days: fc.oneof(fc.constant(daily.days), fc.subarray(daily.days)),
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
});

/** A state in which the day was given or answered, or another day was. */
const anyState = (today: string): fc.Arbitrary<NudgeState> => {
  const anyDay = fc.constantFrom(null, today, '2001-01-01');
  return fc.record({ given: anyDay, answered: anyDay, resumes: fc.constant([]) });
};

const anyCase = fc.record({ settings: anySettings, now: anyMoment, zone: anyZone }).chain((made) =>
  fc.record({
    settings: fc.constant(made.settings),
    now: fc.constant(made.now),
    zone: fc.constant(made.zone),
    state: anyState(wallClock(made.now, made.zone).day),
  }),
);

describe('at any moment, in any zone, for any settings', () => {
  const runs = { numRuns: 1500 };

  it('nothing is done when no nudge is wanted', () => {
    fc.assert(
      fc.property(anyCase, ({ settings, now, zone, state }) => {
        const off = { give: null, due: false, ...noEnd, wakeAt: null };
        expect(decide({ ...settings, wanted: false }, state, now, zone)).toEqual(off);
        expect(decide({ ...settings, days: [] }, state, now, zone)).toEqual(off);
      }),
    );
  });

  it('the next look is later than now and no more than 24 hours away', () => {
    fc.assert(
      fc.property(anyCase, ({ settings, now, zone, state }) => {
        fc.pre(settings.wanted && settings.days.length > 0);
        const { wakeAt } = decide(settings, state, now, zone);
        expect(wakeAt).not.toBeNull();
        expect(wakeAt).toBeGreaterThan(now);
        expect(wakeAt).toBeLessThanOrEqual(now + day);
      }),
      runs,
    );
  });

  it('asking again gives the same answer, and what was given is not given again', () => {
    fc.assert(
      fc.property(anyCase, ({ settings, now, zone, state }) => {
        const first = decide(settings, state, now, zone);
        expect(decide(settings, state, now, zone)).toEqual(first);
        const after = { ...state, given: first.give ?? state.given };
        const second = decide(settings, after, now, zone);
        expect(second).toEqual({ ...first, give: null });
        expect(decide(settings, after, now, zone)).toEqual(second);
      }),
      runs,
    );
  });

  it('a nudge is for today, on a chosen weekday, not before its time, and neither given nor answered before', () => {
    fc.assert(
      fc.property(anyCase, ({ settings, now, zone, state }) => {
        const { give, due } = decide(settings, state, now, zone);
        const clock = wallClock(now, zone);
        if (due) {
          expect(settings.wanted).toBe(true);
          expect(settings.days).toContain(isoWeekday(clock.day));
          expect(state.answered).not.toBe(clock.day);
          // Where the clock skips over midnight, the nudge comes before the gap: an hour early at most.
          const early = wallClock(now + 60 * 60 * 1000, zone);
          if (early.day === clock.day) expect(clock.time >= settings.time).toBe(true);
        }
        if (give !== null) {
          expect(due).toBe(true);
          expect(give).toBe(clock.day);
          expect(state.given).not.toBe(clock.day);
        }
      }),
      runs,
    );
  });

  it('a nudge that is due, and was neither given nor answered, is given', () => {
    fc.assert(
      fc.property(anyCase, ({ settings, now, zone }) => {
        const clock = wallClock(now, zone);
        // An hour and more after its time no clock change is in the way any more.
        const before = wallClock(now - 60 * 60 * 1000, zone);
        fc.pre(before.day === clock.day && before.time > settings.time);
        const expected = settings.wanted && settings.days.includes(isoWeekday(clock.day));
        expect(decide(settings, nothing, now, zone).give).toBe(expected ? clock.day : null);
      }),
      runs,
    );
  });
});
