/** An entry as it is read outside, in words. Those come from content; here is only their order. */
export interface ToldEntry {
  /** ISO date and "HH:MM" on the clock of the zone in which it was kept. */
  day: string;
  time: string;
  /** Whom it is about. */
  person: string;
  kind: string;
  /** What was asked or is to be known, and what stands there. The empty ones are left out. */
  lines: readonly { label: string; text: string }[];
}
