import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTalk } from '~/components/timers/next';
import { chosenEnd, offeredLengths, type PauseLength } from '~/components/timers/pause-end';
import { pauseFault } from '~/domain/timer';

const zone = 'Europe/Berlin';
const minute = 60_000;
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds;

/** What is chosen at one moment and begun at another; the same one where no other is given. */
function endOf(length: PauseLength, chosen: string, { time = '', begun = chosen } = {}) {
  return chosenEnd({ length, time, at: at(chosen) }, at(begun), zone);
}

describe('the end of a pause', () => {
  it.each<[PauseLength, string, string, string?]>([
    ['twenty', '2026-11-21T19:15:30', '2026-11-21T19:35:30'],
    ['hour', '2026-11-21T23:30', '2026-11-22T00:30'],
    ['two', '2026-11-21T19:15', '2026-11-21T21:15'],
    ['evening', '2026-11-21T14:00', '2026-11-21T20:00'],
    ['evening', '2026-11-21T00:05', '2026-11-21T20:00'],
    ['tomorrow', '2026-11-21T19:15', '2026-11-22T19:15'],
    ['tomorrow', '2026-03-28T19:15', '2026-03-29T19:15'],
    ['own', '2026-11-21T19:15', '2026-11-21T21:00', '21:00'],
    ['own', '2026-11-21T19:15', '2026-11-22T09:00', '09:00'],
    ['own', '2026-11-21T19:15', '2026-11-22T19:14', '19:14'],
    ['own', '2026-11-21T19:15', '2026-11-22T19:15', '19:15'],
  ])('%s, chosen at %s, is %s', (length, chosen, until, time = '') => {
    expect(endOf(length, chosen, { time })).toEqual({ until: at(until) });
  });

  it('is missing while nothing is chosen, and while no time of one’s own is typed', () => {
    expect(chosenEnd(null, at('2026-11-21T19:15'), zone)).toEqual({ fault: 'fault' });
    expect(endOf('own', '2026-11-21T19:15')).toEqual({ fault: 'fault' });
  });

  it.each(['19:17', '19:20', '19:33'])('cannot be at %s when it is 19:15: that is too soon', (time) => {
    expect(endOf('own', '2026-11-21T19:15', { time })).toEqual({ fault: 'past' });
  });

  it('cannot be this evening when that came near, or went by, while two talked about it', () => {
    for (const begun of ['2026-11-21T19:45', '2026-11-21T20:30']) {
      expect(endOf('evening', '2026-11-21T19:35', { begun })).toEqual({ fault: 'past' });
    }
  });

  it('stays what was said aloud while two agree on it, and then moves on', () => {
    expect(endOf('hour', '2026-11-21T19:15', { begun: '2026-11-21T19:19' })).toEqual({
      until: at('2026-11-21T20:15'),
    });
    expect(endOf('hour', '2026-11-21T19:15', { begun: '2026-11-21T19:30' })).toEqual({
      until: at('2026-11-21T20:30'),
    });
    expect(endOf('twenty', '2026-11-21T19:15', { begun: '2026-11-21T19:15:50' })).toEqual({
      until: at('2026-11-21T19:35'),
    });
    expect(endOf('twenty', '2026-11-21T19:15', { begun: '2026-11-21T19:18' })).toEqual({
      until: at('2026-11-21T19:38'),
    });
  });

  it('is never earlier or later than a pause may be, whatever is chosen and whenever', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PauseLength>('twenty', 'hour', 'two', 'evening', 'tomorrow', 'own'),
        fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') }),
        fc.integer({ min: 0, max: 24 * 60 * minute }),
        fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })),
        (length, chosen, later, clock) => {
          const time = clock.map((part) => String(part).padStart(2, '0')).join(':');
          const end = chosenEnd({ length, time, at: chosen }, chosen + later, zone);
          if ('until' in end) expect(pauseFault(end.until, chosen + later)).toBeNull();
          else expect(['evening', 'own', 'tomorrow']).toContain(length);
        },
      ),
    );
  });
});

describe('what is offered for a pause', () => {
  it.each([
    ['in the morning', '2026-11-21T09:00', true, true],
    ['at 19:40', '2026-11-21T19:40', true, true],
    ['when the evening is near', '2026-11-21T19:42', false, true],
    ['at night', '2026-11-21T23:00', false, true],
    ['on the day of 25 hours', '2026-10-24T18:00', true, false],
  ])('%s', (_, now, evening, tomorrow) => {
    const offered = offeredLengths(at(now), zone);
    expect([offered.includes('evening'), offered.includes('tomorrow')]).toEqual([evening, tomorrow]);
    expect(offered).toEqual(expect.arrayContaining(['twenty', 'hour', 'two', 'own']));
  });
});

describe('the next talk', () => {
  const now = at('2026-11-21T19:15');
  it.each([
    ['2026-11-24', '20:15', at('2026-11-24T20:15')],
    ['2026-11-21', '19:16', at('2026-11-21T19:16')],
    ['2026-11-21', '19:15', null],
    ['2026-11-24', '', null],
    ['', '20:15', null],
    ['0202-11-24', '20:15', null],
    ['20266-11-24', '20:15', null],
    ['2028-01-01', '20:15', null],
  ])('on %s at %s', (day, time, moment) => {
    expect(nextTalk(day, time, now, zone)).toBe(moment);
  });
});
