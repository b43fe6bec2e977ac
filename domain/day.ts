/** What a clock tells. The only maker of one is platform/clock.ts. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** The IANA zone of the device, such as "Europe/Berlin". */
  zone(): string;
  /** The ISO date, such as "2026-11-21", of now in that zone. */
  today(): string;
}

/** The ISO date, such as "2026-11-21", on which a moment falls in a zone. */
export function dayOf(at: number, zone: string): string {
  return zoned(at, zone).toPlainDate().toString();
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
  if (Math.abs(ago) < 7) return date.toLocaleString(language, { weekday: 'long' });
  const sameYear = date.year === Temporal.PlainDate.from(today).year;
  return date.toLocaleString(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  });
}

/** The time of day of a moment, in the language's own form. */
export function timeInWords(at: number, zone: string, language: string): string {
  return zoned(at, zone).toPlainTime().toLocaleString(language, { hour: 'numeric', minute: '2-digit' });
}
