import ICAL from 'ical.js';

// The library does not count the space before a folded line: at its own 75, such a line has 76 octets.
ICAL.foldLength = 74;

/** The last moment that a calendar date has room for: its year is four digits (RFC 5545, 3.3.4). */
const lastMoment = 253_402_300_799_999;
/** The largest whole number of the format (RFC 5545, 3.3.8). */
const lastRevision = 2_147_483_647;

/** What else ends a line in one program or another: only the format's own escape is safe in all. */
const lineEnds = /\r\n|[\r\n\v\f\u{85}\u{2028}\u{2029}]/gu;

export interface CalendarEvent {
  /** The entry's id; the same id makes the same event in the calendar. */
  id: string;
  /** What a calendar shows to whoever looks at it. */
  title: string;
  /** Normally left out: calendars are often shared. */
  description?: string;
  /** Epoch milliseconds, of which a calendar keeps the whole seconds. */
  from: number;
  until: number;
  /** When the entry was last changed, in epoch milliseconds. */
  changed: number;
  /** How often it was changed: of the same event, a calendar keeps the highest (RFC 5545, 3.8.7.4). */
  revision: number;
}

/**
 * One event as the text of a calendar file (RFC 5545): UTC times, CRLF line ends, lines of at most
 * 75 octets. It names no METHOD, organizer or guest (3.7.2), so no calendar asks anyone for a reply.
 * Text is made well-formed, and loses its control characters, which the format forbids (3.3.11).
 * @throws RangeError unless 1970 <= from < until <= 9999, a second apart at least (3.8.2.2), `changed`
 * is in these years, and `revision` is a whole number from 0 to 2^31 - 1
 */
export function calendarFile(event: CalendarEvent): string {
  const { id, title, description, from, until, changed, revision } = event;
  const [start, end, stamp] = [utc(from), utc(until), utc(changed)];
  // Moments of these years are in the order of their letters.
  if (start >= end) throw new RangeError('an event ends at least a second after it starts');
  if (!Number.isInteger(revision) || revision < 0 || revision > lastRevision) {
    throw new RangeError('a revision is a whole number from 0 to 2^31 - 1');
  }
  const properties = [
    // Programs disagree about escapes in a UID, and an id from a file may hold anything; ours stay as they are.
    text('uid', `${encodeURIComponent(id.toWellFormed())}@goldseam`),
    ['dtstamp', {}, 'date-time', stamp],
    ['dtstart', {}, 'date-time', start],
    ['dtend', {}, 'date-time', end],
    ['sequence', {}, 'integer', revision],
    text('summary', title),
    ...(description === undefined ? [] : [text('description', description)]),
  ];
  const about = [text('version', '2.0'), text('prodid', '-//Goldseam//Goldseam//EN')];
  // The shape is jCal (RFC 7265), in which nothing is escaped or folded yet.
  return ICAL.stringify(['vcalendar', about, [['vevent', properties, []]]]);
}

/** A moment as jCal writes it, such as "2026-11-22T21:30:05Z"; what is less than a second is left out. */
function utc(moment: number): string {
  if (!(moment >= 0 && moment <= lastMoment)) throw new RangeError('a calendar has no such moment');
  return Temporal.Instant.fromEpochMilliseconds(moment).toString({ smallestUnit: 'second' });
}

/** A property of text that the format can hold. A tab may stand between words: it becomes a space. */
function text(name: string, value: string): unknown[] {
  const oneLineEnd = value.toWellFormed().replace(lineEnds, '\n');
  return [name, {}, 'text', oneLineEnd.replaceAll('\t', ' ').replace(/(?!\n)\p{Cc}/gu, '')];
}
