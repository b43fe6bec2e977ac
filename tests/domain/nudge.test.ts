import { describe, expect, it } from 'vitest';
import { decide, nextMoments, withGiven, withMark, type NudgeState } from '~/domain/nudge';
import type { NudgeSettings, Plan } from '~/domain/plan';
import { snoozes, snoozeUntil } from '~/domain/snooze';
import { wallClock } from './wall-clock';

const at = (iso: string) => Date.parse(iso);
const berlin = 'Europe/Berlin';
const week = [1, 2, 3, 4, 5, 6, 7];
const about = (given: Partial<Plan> = {}): Plan => ({
  relationship: 'sam',
  wanted: true,
  days: week,
  when: { kind: 'at', time: '19:00' },
  ...given,
});
const settingsWith = (plan: Partial<Plan>, others: Partial<NudgeSettings> = {}): NudgeSettings => ({
  plans: [about(plan)],
  quiet: null,
  dayEnds: '03:00',
  shown: { kind: 'neutral', line: 'minute' },
  reaching: 'unknown',
  ...others,
});
const daily = settingsWith({});
const nothing: NudgeState = {
  seed: 1,
  days: {},
  turns: [],
  snooze: null,
  pausedUntil: null,
  resumes: [],
};

interface Expected {
  give?: string;
  due?: boolean;
  next: string | null;
}

// 2026-11-21 is a Saturday; 19:00 in Berlin is 18:00Z then, and the day ends at 2:00Z.
describe('a nudge', () => {
  const table: readonly (readonly [
    says: string,
    now: string,
    settings: NudgeSettings,
    state: Partial<NudgeState>,
    expected: Expected,
  ])[] = [
    [
      'is not given a second before its time',
      '2026-11-21T17:59:59Z',
      daily,
      {},
      { next: '2026-11-21T18:00Z' },
    ],
    [
      'is given at its time, and taken away when the day ends',
      '2026-11-21T18:00Z',
      daily,
      {},
      { give: '2026-11-21', due: true, next: '2026-11-22T02:00Z' },
    ],
    [
      'is given late when nobody was there at its time',
      '2026-11-21T22:59Z',
      daily,
      {},
      { give: '2026-11-21', due: true, next: '2026-11-22T02:00Z' },
    ],
    [
      'of yesterday is given after midnight, for the day has not ended',
      '2026-11-22T01:59Z',
      daily,
      {},
      { give: '2026-11-21', due: true, next: '2026-11-22T02:00Z' },
    ],
    [
      'of yesterday is not given when the day has ended',
      '2026-11-22T02:00Z',
      daily,
      {},
      { next: '2026-11-22T18:00Z' },
    ],
    [
      'is not given twice, but stays due until it is answered',
      '2026-11-21T20:00Z',
      daily,
      { days: { '2026-11-21': 'given' } },
      { due: true, next: '2026-11-22T02:00Z' },
    ],
    [
      'is neither given nor due when the question was answered',
      '2026-11-21T20:00Z',
      daily,
      { days: { '2026-11-21': 'answered' } },
      { next: '2026-11-22T18:00Z' },
    ],
    [
      'is neither given nor due when the day was left out',
      '2026-11-21T20:00Z',
      daily,
      { days: { '2026-11-21': 'skipped' } },
      { next: '2026-11-22T18:00Z' },
    ],
    [
      'is not held back by what became of other days',
      '2026-11-21T18:00Z',
      daily,
      { days: { '2026-11-20': 'given', '2026-11-22': 'answered' } },
      { give: '2026-11-21', due: true, next: '2026-11-22T02:00Z' },
    ],
    [
      'is not given on a weekday that is not chosen',
      '2026-11-21T20:00Z',
      settingsWith({ days: [2] }),
      {},
      { next: '2026-11-24T18:00Z' },
    ],
    [
      'is never due when it is not wanted',
      '2026-11-21T20:00Z',
      settingsWith({ wanted: false }),
      {},
      { next: null },
    ],
    [
      'is never due when no weekday is chosen',
      '2026-11-21T20:00Z',
      settingsWith({ days: [] }),
      {},
      { next: null },
    ],
    [
      'waits in the quiet hours until they are over',
      '2026-11-21T18:30Z',
      settingsWith({}, { quiet: { from: '19:00', until: '21:00' } }),
      {},
      { next: '2026-11-21T20:00Z' },
    ],
    [
      'is left out where the quiet hours lead out of the day',
      '2026-11-21T21:30Z',
      settingsWith({}, { quiet: { from: '22:00', until: '08:00' } }),
      {},
      { next: '2026-11-22T18:00Z' },
    ],
    [
      'that was given before the quiet hours stays due in them',
      '2026-11-21T21:30Z',
      settingsWith({}, { quiet: { from: '22:00', until: '08:00' } }),
      { days: { '2026-11-21': 'given' } },
      { due: true, next: '2026-11-22T02:00Z' },
    ],
    [
      'does not come while it is paused, and comes on the first day after',
      '2026-11-21T18:00Z',
      daily,
      { pausedUntil: '2026-11-25' },
      { next: '2026-11-25T18:00Z' },
    ],
    [
      'comes again on the very day to which it was paused',
      '2026-11-25T18:00Z',
      daily,
      { pausedUntil: '2026-11-25' },
      { give: '2026-11-25', due: true, next: '2026-11-26T02:00Z' },
    ],
    [
      'that was put off is not due meanwhile',
      '2026-11-21T18:10Z',
      daily,
      { days: { '2026-11-21': 'given' }, snooze: { until: at('2026-11-21T18:15Z'), relationship: 'sam' } },
      { next: '2026-11-21T18:15Z' },
    ],
    [
      'that was put off comes again at its time',
      '2026-11-21T18:15Z',
      daily,
      { days: { '2026-11-21': 'given' }, snooze: { until: at('2026-11-21T18:15Z'), relationship: 'sam' } },
      { give: '2026-11-21', due: true, next: '2026-11-22T02:00Z' },
    ],
    [
      'that was put off to a day comes on it whatever its weekday',
      '2026-11-21T20:00Z',
      settingsWith({ days: [6] }),
      { days: { '2026-11-21': 'skipped' }, snooze: { until: at('2026-11-22T18:00Z'), relationship: 'sam' } },
      { next: '2026-11-22T18:00Z' },
    ],
    [
      'that was put off to a day that has passed is forgotten',
      '2026-11-23T18:00Z',
      settingsWith({ days: [6] }),
      { snooze: { until: at('2026-11-22T18:00Z'), relationship: 'sam' } },
      { next: '2026-11-28T18:00Z' },
    ],
    [
      'at a time that a clock change skips comes when the clock has moved on by the gap',
      '2026-03-29T01:29:59Z',
      settingsWith({ when: { kind: 'at', time: '02:30' } }, { dayEnds: '00:00' }),
      {},
      { next: '2026-03-29T01:30Z' },
    ],
    [
      'at a time that comes twice is not given the second time',
      '2026-10-25T01:30Z',
      settingsWith({ when: { kind: 'at', time: '02:30' } }, { dayEnds: '00:00' }),
      { days: { '2026-10-25': 'given' } },
      { due: true, next: '2026-10-25T23:00Z' },
    ],
  ];

  it.each(table)('%s', (_says, now, settings, state, { give, due = false, next }) => {
    const decision = decide(settings, { ...nothing, turns: ['sam'], ...state }, at(now), berlin);
    expect(decision).toEqual({
      give: give === undefined ? null : { day: give, relationship: 'sam' },
      due,
      refused: false,
      next: next === null ? null : at(next),
    });
  });

  it('that the system refused is said to be so while it is due', () => {
    const refused = { ...nothing, days: { '2026-11-21': 'refused' as const } };
    expect(decide(daily, refused, at('2026-11-21T20:00Z'), berlin)).toMatchObject({
      due: true,
      refused: true,
    });
    expect(decide(daily, refused, at('2026-11-22T03:00Z'), berlin)).toMatchObject({
      due: false,
      refused: false,
    });
  });

  const nextOf = (settings: NudgeSettings, now: number, zone: string) =>
    nextMoments(settings, nothing, now, zone, 1)[0]?.at ?? Number.NaN;

  it('stays at its time of day over both clock changes', () => {
    expect(nextOf(daily, at('2026-03-28T20:00:00Z'), berlin)).toBe(at('2026-03-29T17:00:00Z'));
    expect(nextOf(daily, at('2026-10-24T20:00:00Z'), berlin)).toBe(at('2026-10-25T18:00:00Z'));
  });

  it('comes on its own day where the clock change leads over midnight', () => {
    // In Nuuk, 28 March 2026 ends at 23:00: the next minute is 0:00 of the 29th.
    const late = settingsWith({ when: { kind: 'at', time: '23:30' } }, { dayEnds: '00:00' });
    const moment = nextOf(late, at('2026-03-28T12:00:00Z'), 'America/Nuuk');
    expect(wallClock(moment, 'America/Nuuk').day).toBe('2026-03-28');
    expect(decide(late, nothing, moment, 'America/Nuuk').give?.day).toBe('2026-03-28');
  });

  it('goes on to the next week when the zone leaves the chosen day out', () => {
    // Samoa had no Friday, 30 December 2011.
    const fridays = settingsWith({ days: [5], when: { kind: 'at', time: '00:00' } }, { dayEnds: '00:00' });
    const moment = nextOf(fridays, at('2011-12-23T10:00:00Z'), 'Pacific/Apia');
    expect(wallClock(moment, 'Pacific/Apia')).toMatchObject({ day: '2012-01-06', time: '00:00' });
  });

  it('goes by UTC in a zone that nobody knows', () => {
    const { give } = decide(daily, nothing, at('2026-11-21T19:00:00Z'), 'Mars/Olympus');
    expect(give).toEqual({ day: '2026-11-21', relationship: 'sam' });
  });
});

describe('a random moment', () => {
  const within = settingsWith({ when: { kind: 'within', from: '09:00', until: '11:30' } });

  it('is the same however often it is asked for, and lies within its stretch', () => {
    const moments = nextMoments(within, nothing, at('2026-11-21T00:00Z'), berlin, 200);
    expect(nextMoments(within, nothing, at('2026-11-21T00:00Z'), berlin, 200)).toEqual(moments);
    for (const moment of moments) {
      const { time, day } = wallClock(moment.at, berlin);
      expect(time >= '09:00' && time < '11:30', time).toBe(true);
      expect(day).toBe(moment.day);
    }
  });

  it('is spread over the whole stretch, and another one for another seed', () => {
    const timesOf = (seed: number) =>
      nextMoments(within, { ...nothing, seed }, at('2026-01-01T00:00Z'), berlin, 1500).map(
        ({ at: moment }) => wallClock(moment, berlin).time,
      );
    const times = timesOf(1);
    // Of the ten quarters of an hour, each has about a tenth.
    const quarters = new Map<number, number>();
    for (const time of times) {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const quarter = Math.floor((hours * 60 + minutes) / 15);
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
    }
    expect(quarters.size).toBe(10);
    for (const count of quarters.values()) expect(Math.abs(count - 150)).toBeLessThan(50);
    const others = timesOf(2);
    expect(times.filter((time, index) => time === others[index]).length).toBeLessThan(50);
  });

  it('keeps out of the quiet hours', () => {
    const settings = settingsWith(
      { when: { kind: 'within', from: '20:00', until: '02:00' } },
      { quiet: { from: '21:00', until: '01:00' } },
    );
    for (const moment of nextMoments(settings, nothing, at('2026-11-21T00:00Z'), berlin, 100)) {
      const { time } = wallClock(moment.at, berlin);
      expect((time >= '20:00' && time < '21:00') || (time >= '01:00' && time < '02:00'), time).toBe(true);
    }
  });
});

describe('the nudges of several relationships', () => {
  const both = { ...daily, plans: [about(), about({ relationship: 'noor', days: [1, 3, 6] })] };

  it('are one a day, and whose turn was longest ago comes first', () => {
    const now = at('2026-11-21T08:00Z');
    const coming = nextMoments(both, nothing, now, berlin, 7).map(({ day, relationship }) => [
      day,
      relationship,
    ]);
    // Saturday, Monday and Wednesday are days of both.
    expect(coming).toEqual([
      ['2026-11-21', 'sam'],
      ['2026-11-22', 'sam'],
      ['2026-11-23', 'noor'],
      ['2026-11-24', 'sam'],
      ['2026-11-25', 'noor'],
      ['2026-11-26', 'sam'],
      ['2026-11-27', 'sam'],
    ]);
  });

  it('come as they were foretold', () => {
    let state = nothing;
    let now = at('2026-11-21T08:00Z');
    const foretold = nextMoments(both, state, now, berlin, 30);
    for (const { day, relationship, at: moment } of foretold) {
      now = decide(both, state, now, berlin).next ?? Number.NaN;
      expect(now).toBe(moment);
      expect(decide(both, state, now, berlin).give).toEqual({ day, relationship });
      state = withMark(withGiven(state, day, relationship), day, 'answered', day);
    }
  });
});

describe('what became of a day', () => {
  it('is remembered for years, and what is far away is forgotten', () => {
    const days = { '2024-01-01': 'given', '2026-01-01': 'given', '2028-12-31': 'skipped' } as const;
    const marked = withMark({ ...nothing, days }, '2026-11-21', 'answered', '2026-11-21');
    expect(marked.days).toEqual({ '2026-01-01': 'given', '2026-11-21': 'answered', '2028-12-31': 'skipped' });
  });

  it('ends what was put off', () => {
    const state = { ...nothing, snooze: { until: 1, relationship: 'sam' } };
    expect(withGiven(state, '2026-11-21', 'sam')).toMatchObject({ snooze: null, turns: ['sam'] });
  });
});

describe('putting off', () => {
  const offered = (now: string, settings = daily) =>
    snoozes.map((id) => {
      const until = snoozeUntil(id, about(), settings, 1, at(now), berlin);
      return until === null ? null : `${wallClock(until, berlin).day} ${wallClock(until, berlin).time}`;
    });

  it('offers a quarter of an hour, an hour, this evening and tomorrow', () => {
    expect(offered('2026-11-21T08:00Z')).toEqual([
      '2026-11-21 09:15',
      '2026-11-21 10:00',
      '2026-11-21 19:00',
      '2026-11-22 19:00',
    ]);
  });

  it('offers nothing that leads out of the day, into the quiet hours, or to what is nearly now', () => {
    const quiet = { ...daily, quiet: { from: '22:00', until: '08:00' } };
    expect(offered('2026-11-21T20:50Z', quiet)).toEqual([null, null, null, '2026-11-22 19:00']);
    expect(offered('2026-11-22T01:30Z')).toEqual(['2026-11-22 02:45', null, null, '2026-11-22 19:00']);
    expect(offered('2026-11-21T17:30Z')).toEqual([
      '2026-11-21 18:45',
      '2026-11-21 19:30',
      null,
      '2026-11-22 19:00',
    ]);
  });
});
