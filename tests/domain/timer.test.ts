import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideTimers, pauseBounds, pauseFault, type Timer, type Timers } from '~/domain/timer';

const minute = 60_000;
const now = Date.parse('2026-11-21T18:00:00Z');

const none: Timers = { pause: null, talk: null, next: null };
const ending = (until: number, state: Timer['state'] = 'waiting'): Timer => ({
  from: until - 30 * minute,
  until,
  state,
});

const anyTimer = fc.option(
  fc.record({
    from: fc.integer({ min: now - 2 * pauseBounds.most, max: now }),
    until: fc.oneof(
      fc.integer({ min: now - 2 * pauseBounds.most, max: now + 2 * pauseBounds.most }),
      fc.constantFrom(now - 1, now, now + 1),
    ),
    state: fc.constantFrom<Timer['state']>('waiting', 'told', 'met'),
  }),
);
const anyTimers: fc.Arbitrary<Timers> = fc.record({
  pause: anyTimer,
  talk: anyTimer,
  next: fc.option(fc.integer({ min: 0 })),
});

describe('what is decided of the timers', () => {
  it.each<[string, Timers, ReturnType<typeof decideTimers>]>([
    ['nothing of none', none, { tellPause: false, over: [], next: null }],
    [
      'to wait for a pause that runs',
      { ...none, pause: ending(now + minute) },
      { tellPause: false, over: [], next: now + minute },
    ],
    [
      'to wait for whichever ends first',
      { ...none, pause: ending(now + 9 * minute), talk: ending(now + minute) },
      { tellPause: false, over: [], next: now + minute },
    ],
    [
      'to tell a pause in the very millisecond of its end',
      { ...none, pause: ending(now) },
      { tellPause: true, over: ['pause'], next: null },
    ],
    [
      'not to tell what was told, though it still waits to be looked at',
      { ...none, pause: ending(now, 'told') },
      { tellPause: false, over: ['pause'], next: null },
    ],
    [
      'nothing of a pause that was met',
      { ...none, pause: ending(now, 'met') },
      { tellPause: false, over: [], next: null },
    ],
    [
      'never to tell a talk: its sign is quiet',
      { ...none, talk: ending(now - minute) },
      { tellPause: false, over: ['talk'], next: null },
    ],
    [
      'nothing of the next talk: whoever agreed on it knows',
      { ...none, next: now },
      { tellPause: false, over: [], next: null },
    ],
  ])('is %s', (_, timers, decision) => {
    expect(decideTimers(timers, now)).toEqual(decision);
  });

  it('is the same for the same question, and changes nothing', () => {
    fc.assert(
      fc.property(anyTimers, (timers) => {
        const before = structuredClone(timers);
        expect(decideTimers(timers, now)).toEqual(decideTimers(timers, now));
        expect(timers).toEqual(before);
      }),
    );
  });

  it('never tells early, and awaits only what is ahead', () => {
    fc.assert(
      fc.property(anyTimers, (timers) => {
        const { tellPause, over, next } = decideTimers(timers, now);
        if (tellPause) expect(timers.pause?.until).toBeLessThanOrEqual(now);
        for (const id of over) expect(timers[id]?.until).toBeLessThanOrEqual(now);
        if (next !== null) expect(next).toBeGreaterThan(now);
        const ahead = [timers.pause, timers.talk].filter((timer) => timer !== null && timer.until > now);
        expect(next === null).toBe(ahead.length === 0);
      }),
    );
  });

  it('is to tell a pause once, however often it is asked, when each telling is noted', () => {
    const wakings = fc.array(fc.integer({ min: -60 * minute, max: 60 * minute }), { minLength: 1 });
    fc.assert(
      fc.property(wakings, (moments) => {
        let timers: Timers = { ...none, pause: ending(now) };
        const tellings = [...moments, 0]
          .map((moment) => now + moment)
          .sort((a, b) => a - b)
          .filter((at) => {
            const { tellPause } = decideTimers(timers, at);
            if (tellPause) timers = { ...timers, pause: ending(now, 'told') };
            return tellPause;
          });
        expect(tellings).toHaveLength(1);
        expect(tellings[0]).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

describe('the end of a pause', () => {
  it.each([
    [-minute, 'early'],
    [0, 'early'],
    [pauseBounds.least - minute - 1, 'early'],
    [pauseBounds.least - minute, null],
    [pauseBounds.least, null],
    [pauseBounds.most, null],
    [pauseBounds.most + minute, null],
    [pauseBounds.most + minute + 1, 'late'],
    [2 * pauseBounds.most, 'late'],
  ] as const)('that is %i milliseconds away is %s', (away, fault) => {
    expect(pauseFault(now + away, now)).toBe(fault);
  });
});
