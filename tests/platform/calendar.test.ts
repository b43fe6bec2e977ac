import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '~/platform/calendar';

const pause: CalendarEvent = {
  id: '0b9f2c1e-6d0c-4b8e-9a57-2f3f6c1d7e80',
  title: 'Time for myself',
  from: Date.UTC(2026, 10, 22, 21, 30, 5, 999),
  until: Date.UTC(2026, 10, 23, 6, 0, 0),
  changed: Date.UTC(2026, 10, 22, 21, 31, 7),
  revision: 0,
};

/** The letters that have a meaning in the format, beside ones of one to four octets, joined and combining ones. */
const awkward = fc.constantFrom(
  ...[',', ';', '\\', ':', '"', '\n', '\r', '\r\n', '\t', ' ', 'n', 'N', 'a', '\u{0}', '\u{1b}', '\u{7f}'],
  ...['\u{85}', '\u{2028}', '\u{feff}', 'e\u{301}', 'مرحبا', '語', '🪡', '👩‍👩‍👧‍👦', '\ud83e', '\udea1'],
);
/** Any text a string can hold, halves of surrogate pairs too, and long enough to be folded often. */
const anyText = fc.oneof(
  fc.string({ unit: awkward, maxLength: 150, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 150, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 150, size: 'max' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80, size: 'max' })
    .map((units) => String.fromCharCode(...units)),
);
const anyMoment = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) });
const anyEvent: fc.Arbitrary<CalendarEvent> = fc
  .record(
    {
      id: anyText,
      title: anyText,
      description: anyText,
      moments: fc.tuple(anyMoment, anyMoment).filter(([a, b]) => seconds(a) !== seconds(b)),
      changed: anyMoment,
      revision: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    },
    { requiredKeys: ['id', 'title', 'moments', 'changed', 'revision'] },
  )
  .map(({ moments, ...event }) => ({ ...event, from: Math.min(...moments), until: Math.max(...moments) }));

const seconds = (moment: number) => Math.floor(moment / 1000);
const octets = (line: string) => new TextEncoder().encode(line).length;
const linesOf = (file: string) => file.slice(0, -2).split('\r\n');

/** What must come out of a calendar for a text that went in; said here in other words than in the code. */
function readable(text: string): string {
  const ends = ['\r\n', '\r', '\v', '\f', '\u{85}', '\u{2028}', '\u{2029}'];
  const oneLineEnd = ends.reduce((all, end) => all.replaceAll(end, '\n'), text.toWellFormed());
  return Array.from(oneLineEnd.replaceAll('\t', ' '))
    .filter((letter) => letter === '\n' || (letter >= ' ' && !(letter >= '\u{7f}' && letter < '\u{a0}')))
    .join('');
}

/** Reads a file's only event as a calendar does, by a parser that has nothing in common with the writer. */
function read(file: string) {
  const { events = [] } = convertIcsCalendar(undefined, file);
  expect(events).toHaveLength(1);
  const { uid, summary, description, stamp, start, end, sequence } = events[0]!;
  return {
    uid,
    // The parser has no word for an empty text and for nought; that they are in the file is tested below.
    texts: [(summary as string | undefined) ?? '', description ?? ''],
    sequence: sequence ?? 0,
    times: [stamp, start, end].map((time) => time?.date.getTime()),
  };
}

describe('the calendar file', () => {
  it('is one event with a title and nothing that tells what it is for or asks for a reply', () => {
    expect(linesOf(calendarFile(pause))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Goldseam//Goldseam//EN',
      'BEGIN:VEVENT',
      'UID:0b9f2c1e-6d0c-4b8e-9a57-2f3f6c1d7e80@goldseam',
      'DTSTAMP:20261122T213107Z',
      'DTSTART:20261122T213005Z',
      'DTEND:20261123T060000Z',
      'SEQUENCE:0',
      'SUMMARY:Time for myself',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('is the same event with a higher sequence when its end has changed', () => {
    const before = read(calendarFile(pause));
    const later = { ...pause, until: pause.until + 3_600_000, changed: pause.changed + 1000, revision: 1 };
    const after = read(calendarFile(later));
    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([0, 1]);
    expect([before.times[2], after.times[2]]).toEqual([pause.until, later.until]);
  });

  it('holds any text, any moments and any id so that another program reads them back', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(read(calendarFile(event))).toEqual({
          uid: `${encodeURIComponent(event.id.toWellFormed())}@goldseam`,
          texts: [readable(event.title), readable(event.description ?? '')],
          sequence: event.revision,
          times: [event.changed, event.from, event.until].map((moment) => seconds(moment) * 1000),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has no property but those of the event, whatever the texts hold, and its times in UTC', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const unfolded = linesOf(calendarFile(event).replaceAll('\r\n ', ''));
        expect(unfolded.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
          ...[
            'BEGIN',
            'VERSION',
            'PRODID',
            'BEGIN',
            'UID',
            'DTSTAMP',
            'DTSTART',
            'DTEND',
            'SEQUENCE',
            'SUMMARY',
          ],
          ...(event.description === undefined ? [] : ['DESCRIPTION']),
          ...['END', 'END'],
        ]);
        for (const time of unfolded.slice(5, 8)) expect(time).toMatch(/:\d{8}T\d{6}Z$/);
      }),
      { numRuns: 300 },
    );
  });

  it('has lines of at most 75 octets, ended by CRLF to the last, and cuts no letter in two', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const file = calendarFile(event);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
        for (const line of linesOf(file)) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['ends when it starts', { until: pause.from }],
    ['ends within the second in which it starts', { from: 5000, until: 5999 }],
    ['ends before it starts', { until: pause.from - 60_000 }],
    ['starts at no moment', { from: NaN }],
    ['was changed after the last year of a calendar', { changed: Date.UTC(10_000, 0, 1) }],
    ['was changed before 1970', { changed: -1 }],
    ['was changed less than never', { revision: -1 }],
    ['was changed half a time', { revision: 0.5 }],
    ['was changed more often than the format can count', { revision: 2 ** 31 }],
  ])('refuses an event that %s', (_, wrong) => {
    expect(() => calendarFile({ ...pause, ...wrong })).toThrow(RangeError);
  });
});
