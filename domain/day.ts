/** What a clock tells. The only maker of one is platform/clock.ts. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** The IANA zone of the device, such as "Europe/Berlin". */
  zone(): string;
  /** The ISO date, such as "2026-11-21", of now in that zone. */
  today(): string;
}

/** A clock that knows when the person's day ends. */
export interface PersonClock extends Clock {
  /** The ISO date of the day that the person lives in now: see personDay(). */
  day(): string;
}

/** The ISO date, such as "2026-11-21", on which a moment falls in a zone. */
export function dayOf(at: number, zone: string): string {
  return zoned(at, zone).toPlainDate().toString();
}

/**
 * The day that a person lives in at a moment: after midnight it is still the day before, until
 * the time at which their day ends.
 * @param ends "HH:MM" on the device's clock
 * @returns an ISO date
 */
export function personDay(at: number, zone: string, ends: string): string {
  const clock = zoned(at, zone).toPlainDateTime();
  const date = clock.toPlainDate();
  const night = Temporal.PlainTime.compare(clock.toPlainTime(), ends) < 0;
  return (night ? date.subtract({ days: 1 }) : date).toString();
}

/**
 * The moment of a time of day on a person's day, in epoch milliseconds. A time that a clock change
 * skips moves on by the gap; where that would lead into the next day (Nuuk goes from 23:00 to 0:00),
 * it moves back.
 * @param day ISO date of a person's day
 * @param time "HH:MM"; one before the end of the day belongs to the night after it
 * @returns null where the zone leaves the day out
 */
export function momentOn(day: string, time: string, zone: string, ends: string): number | null {
  const known = zoned(0, zone).timeZoneId;
  const clock = clockOn(day, time, ends);
  const moments = (['compatible', 'earlier'] as const).map(
    (disambiguation) => clock.toZonedDateTime(known, { disambiguation }).epochMilliseconds,
  );
  return moments.find((at) => personDay(at, zone, ends) === day) ?? null;
}

/** What the clock on the wall shows at a time of a person's day. */
export function clockOn(day: string, time: string, ends: string): Temporal.PlainDateTime {
  const night = Temporal.PlainTime.compare(time, ends) < 0;
  return Temporal.PlainDate.from(day)
    .add({ days: night ? 1 : 0 })
    .toPlainDateTime(time);
}

/**
 * A moment in a zone. A zone that this browser does not know (an old record from
 * another machine) is read as UTC, so that no record becomes unreadable by its zone.
 */
export function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch {
    return instant.toZonedDateTimeISO('UTC');
  }
}

/** Whole days from one ISO date to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/**
 * A day in words, as near as people say it: today, yesterday, tomorrow, the weekday
 * within a week of today, otherwise the date.
 * @param day ISO date
 * @param today ISO date
 */
export function dayInWords(day: string, today: string, language: string): string {
  const ago = daysBetween(day, today);
  const date = Temporal.PlainDate.from(day);
  if (ago === 0 || ago === 1 || ago === -1) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day');
  }
  if (Math.abs(ago) < 7) return formatOf(language, { weekday: 'long' }).format(date);
  const sameYear = date.year === Temporal.PlainDate.from(today).year;
  const whole = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return formatOf(language, sameYear ? whole : { ...whole, year: 'numeric' }).format(date);
}

/** A day in full, whatever today is: for what is read later, and elsewhere. @param day ISO date */
export function dateInWords(day: string, language: string): string {
  const whole = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatOf(language, whole).format(Temporal.PlainDate.from(day));
}

/** The time of day of a moment, in the language's own form. */
export function timeInWords(at: number, zone: string, language: string): string {
  const { hour, minute } = zoned(at, zone);
  // As a number: a Temporal object takes twenty times as long to format.
  const time = formatOf(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return time.format((hour * 60 + minute) * 60_000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and form: making one takes a hundred times as long as using it (npm run bench). */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known;
}
