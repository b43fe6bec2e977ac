/** The middle of some figures, and how far the middle half of them lies apart. */
export interface Middle {
  median: number;
  /** Third minus first quartile. */
  spread: number;
}

export function middle(figures: readonly number[]): Middle {
  const sorted = figures.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), spread: quantile(sorted, 0.75) - quantile(sorted, 0.25) };
}

/** @param part 0.5 is the middle of the sorted figures */
export function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** A line of the report. */
export interface Line {
  what: string;
  value: number;
  unit: string;
  spread?: number;
  target?: number;
}
