import { dayOf } from '~/domain/day';
import type { SeenEntry } from '~/domain/entry';
import type { Row } from '../kept/kept-list';

/** Rows that come newest first, in runs of the day on which they were written. A day is an ISO date. */
export function byDay(rows: readonly Row<SeenEntry>[]): [day: string, rows: Row<SeenEntry>[]][] {
  const days = Map.groupBy(rows, ({ entry: { at, zone } }) => dayOf(at, zone));
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1));
}
