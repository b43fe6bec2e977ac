/** What is reckoned with lines on paper: how long they are, where they cross, how near they come. */
import type { Point } from './bowl-shape';

export interface Line {
  points: readonly Point[];
  /** The least and the greatest of what its points measure across and down. */
  box: { left: number; right: number; top: number; bottom: number };
}

export function boxOf(points: readonly Point[]): Line['box'] {
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

/** How far a point lies outside a box, across or down, whichever is more; 0 inside. */
function outside([x, y]: Point, { left, right, top, bottom }: Line['box']): number {
  return Math.max(left - x, x - right, top - y, y - bottom, 0);
}

export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let step = 1; step < points.length; step++) length += apart(points[step - 1], points[step]);
  return length;
}

export function apart(one: Point | undefined, other: Point | undefined): number {
  if (one === undefined || other === undefined) return 0;
  return Math.sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2);
}

/** Where the short stretch between two points crosses one of the lines, or null. */
export function meeting(from: Point, to: Point, lines: readonly Line[]): Point | null {
  const reach = apart(from, to);
  for (const { points, box } of lines) {
    if (outside(from, box) > reach) continue;
    for (let step = 1; step < points.length; step++) {
      const begin = points[step - 1];
      const end = points[step];
      // Most stretches lie far away; only the near ones are worth the reckoning.
      if (begin === undefined || end === undefined || Math.abs(begin[0] - from[0]) > 3 * reach) continue;
      const met = crossing(from, to, begin, end);
      if (met !== null) return met;
    }
  }
  return null;
}

function crossing([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): Point | null {
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (across === 0) return null;
  const first = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across;
  const second = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across;
  if (first < 0 || first > 1 || second < 0 || second > 1) return null;
  return [ax + (bx - ax) * first, ay + (by - ay) * first];
}

/** How near these points come to the lines; never more than `most`. */
export function nearest(points: readonly Point[], lines: readonly Line[], most: number): number {
  let least = most;
  for (const point of points) {
    for (const line of lines) {
      if (outside(point, line.box) >= least) continue;
      for (const other of line.points) least = Math.min(least, apart(point, other));
    }
  }
  return least;
}
