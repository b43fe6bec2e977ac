/** What a clock on the wall shows, by Intl alone: the oracle for what the domain reckons with Temporal. */
const formats = new Map<string, Intl.DateTimeFormat>();

export interface WallClock {
  /** ISO date. */
  day: string;
  /** "HH:MM". */
  time: string;
}

export function wallClock(at: number, zone: string): WallClock {
  let format = formats.get(zone);
  if (format === undefined) {
    // Swedish writes dates and times the ISO way.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const [day = '', time = ''] = format.format(at).split(' ');
  return { day, time };
}

/** 1 (Monday) to 7, of an ISO date. */
export function isoWeekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The day that a person lives in, whose day ends at "HH:MM": by the clock on the wall alone. */
export function livedDay(at: number, zone: string, ends: string): string {
  const { day, time } = wallClock(at, zone);
  return time < ends ? shifted(day, -1) : day;
}

/** An ISO date so many days on or back. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Times of day in the order in which a person lives them: what comes before the end of the day comes last. */
export const inDay = (time: string, ends: string) => `${time < ends ? 1 : 0} ${time}`;

/** Whether a time of day lies in a stretch, which may lead over midnight. */
export function liesIn(time: string, stretch: { from: string; until: string } | null): boolean {
  if (stretch === null) return false;
  const { from, until } = stretch;
  return from < until ? time >= from && time < until : time >= from || time < until;
}
