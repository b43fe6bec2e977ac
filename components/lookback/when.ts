import { dayInWords, dayOf, timeInWords, type Clock } from '~/domain/day';
import type { CheckEntry } from '~/domain/entry';
import type { Tick } from '~/domain/trend-ticks';

interface Told {
  clock: Pick<Clock, 'today'>;
  language: string;
}

/** When each check was, by its id: the day, and the time where there were more on that day. */
export function checksInWords(
  entries: readonly CheckEntry[],
  { clock, language }: Told,
): Map<string, string> {
  const today = clock.today();
  const ofDay = Map.groupBy(entries, ({ at, zone }) => dayOf(at, zone));
  return new Map(
    [...ofDay].flatMap(([day, checks]) =>
      checks.map(({ id, at, zone }) => {
        const words = dayInWords(day, today, language);
        return [id, checks.length === 1 ? words : `${words}, ${timeInWords(at, zone, language)}`];
      }),
    ),
  );
}

export interface NamedTick {
  x: number;
  name: string;
}

/** The names below the drawing. A year is named where it is another than that of the name before, or than this one. */
export function ticksInWords(ticks: readonly Tick[], { clock, language }: Told): NamedTick[] {
  const thisYear = yearOf(clock.today());
  return ticks.map(({ x, kind, day }, index) => {
    const before = ticks[index - 1];
    const year = yearOf(day) !== (before === undefined ? thisYear : yearOf(before.day));
    return { x, name: nameOf(kind, day, year, language) };
  });
}

const yearOf = (day: string) => Temporal.PlainDate.from(day).year;

function nameOf(kind: Tick['kind'], day: string, year: boolean, language: string): string {
  const date = Temporal.PlainDate.from(day);
  const withYear = year ? ({ year: 'numeric' } as const) : {};
  switch (kind) {
    case 'today':
      return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'day');
    case 'month':
      return date.toLocaleString(language, { month: year ? 'short' : 'long', ...withYear });
    case 'day':
      return date.toLocaleString(language, { day: 'numeric', month: 'short', ...withYear });
  }
}
