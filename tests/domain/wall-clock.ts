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
