import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInWords, dayOf, daysBetween, timeInWords, zoned } from '~/domain/day';
import { anyMoment, anyZone } from './made';

const at = (iso: string) => Date.parse(iso);

describe('the day of a moment', () => {
  it.each([
    ['before midnight in Berlin', '2026-11-20T22:59:59Z', 'Europe/Berlin', '2026-11-20'],
    ['at midnight in Berlin', '2026-11-20T23:00:00Z', 'Europe/Berlin', '2026-11-21'],
    ['at the same moment in St John’s', '2026-11-20T23:00:00Z', 'America/St_Johns', '2026-11-20'],
    ['before midnight in India, half an hour off', '2026-11-20T18:29:59Z', 'Asia/Kolkata', '2026-11-20'],
    ['at midnight in India, half an hour off', '2026-11-20T18:30:00Z', 'Asia/Kolkata', '2026-11-21'],
    ['far east, a day ahead', '2026-11-20T11:00:00Z', 'Pacific/Apia', '2026-11-21'],
    ['the last moment before Samoa left a day out', '2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['the first moment after Samoa left a day out', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['in summer time', '2026-07-01T22:00:00Z', 'Europe/Berlin', '2026-07-02'],
    ['an hour later in winter time', '2026-12-01T22:00:00Z', 'Europe/Berlin', '2026-12-01'],
    ['in a zone that nobody knows, as in UTC', '2026-11-20T23:59:59Z', 'Mars/Olympus', '2026-11-20'],
    ['in no zone at all, as in UTC', '2026-11-21T00:00:00Z', '', '2026-11-21'],
  ])('%s', (_says, moment, zone, day) => {
    expect(dayOf(at(moment), zone)).toBe(day);
  });

  it('is the day that Intl tells, in any zone and at any time', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (moment, zone) => {
        const told = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(moment);
        expect(dayOf(moment, zone)).toBe(told);
      }),
    );
  });

  it('keeps the zone when it is known', () => {
    expect(zoned(0, 'Asia/Kolkata').timeZoneId).toBe('Asia/Kolkata');
    expect(zoned(0, 'Not/AZone').timeZoneId).toBe('UTC');
  });
});

describe('days between two dates', () => {
  it.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-20', '2026-11-21', 1],
    ['2026-11-21', '2026-11-20', -1],
    ['2026-03-28', '2026-03-30', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-12-31', '2026-12-31', 365],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('a day in words', () => {
  // 2026-11-21 is a Saturday.
  it.each([
    ['2026-11-21', 'today'],
    ['2026-11-20', 'yesterday'],
    ['2026-11-22', 'tomorrow'],
    ['2026-11-19', 'Thursday'],
    ['2026-11-15', 'Sunday'],
    ['2026-11-14', 'Saturday, November 14'],
    ['2026-11-23', 'Monday'],
    ['2026-11-27', 'Friday'],
    ['2026-11-28', 'Saturday, November 28'],
    ['2026-01-01', 'Thursday, January 1'],
    ['2025-12-31', 'Wednesday, December 31, 2025'],
    ['2027-01-01', 'Friday, January 1, 2027'],
  ])('%s is “%s” on 2026-11-21', (day, words) => {
    expect(dayInWords(day, '2026-11-21', 'en')).toBe(words);
  });

  it('follows the language', () => {
    expect(dayInWords('2026-11-20', '2026-11-21', 'de')).toBe('gestern');
    expect(dayInWords('2026-11-19', '2026-11-21', 'de')).toBe('Donnerstag');
  });
});

describe('a time in words', () => {
  it('is the time of day in its zone, in the form of the language', () => {
    const moment = at('2026-11-21T18:05:00Z');
    expect(timeInWords(moment, 'Europe/Berlin', 'de')).toBe('19:05');
    expect(timeInWords(moment, 'UTC', 'en')).toMatch(/^6:05\sPM$/);
    expect(timeInWords(moment, 'Asia/Kolkata', 'de')).toBe('23:35');
  });
});
