/** The gold in a crack: seams of a width that changes as a hand does, with a little pool where two meet. */
import type { Crack } from './bowl-cracks';
import { lengthOf } from './bowl-line';
import { ellipse, pair, smooth, type Point } from './bowl-shape';
import type { Chance } from './bowl-chance';

/** One piece of gold, which one entry laid. */
export interface Seam {
  /** Its outline, to be filled. */
  gold: string;
  /** The line along which it is drawn. */
  line: string;
}

/** Cuts the cracks into this many seams, in the order in which they are mended. */
export function seamsIn(cracks: readonly Crack[], count: number, chance: Chance): Seam[] {
  const counts = share(
    cracks.map(({ points }) => lengthOf(points)),
    count,
  );
  return cracks.flatMap((crack, index) => inCrack(crack, counts[index] ?? 1, chance));
}

/** Shares a number among lengths: at least one each, and together exactly the number, which is not smaller than theirs. */
function share(lengths: readonly number[], count: number): number[] {
  const shares = lengths.map(() => 1);
  for (let left = count - lengths.length; left > 0; left--) {
    const longest = lengths.reduce((best, length, index) => {
      const each = length / (shares[index] ?? 1);
      return each > (lengths[best] ?? 0) / (shares[best] ?? 1) ? index : best;
    }, 0);
    shares[longest] = (shares[longest] ?? 1) + 1;
  }
  return shares;
}

/** Widths in units of the field, by how far a crack is from the blow. */
const widths = [3.9, 3.1, 2.6];

function inCrack(crack: Crack, count: number, chance: Chance): Seam[] {
  const { points } = crack;
  const full = widths[Math.min(crack.rank, widths.length - 1)] ?? 2.6;
  const [slow, quick] = [chance.between(0, 6), chance.between(0, 6)];
  const waver = points.map(
    (_, step) => 1 + 0.17 * Math.sin(slow + step * 0.6) + 0.08 * Math.sin(quick + step * 1.5),
  );
  const half = points.map((_, step) => {
    const left = points.length - 1 - step;
    const taper = crack.walk.end === 'rest' ? Math.min(1, 0.22 + left / 5) : 1;
    return (full / 2) * taper * (waver[step] ?? 1);
  });
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((index * (points.length - 1)) / count);
    const to = Math.round(((index + 1) * (points.length - 1)) / count);
    const part = points.slice(from, to + 1);
    const begins = index === 0 && crack.begin !== 'rim' ? pool(part[0], full, chance) : '';
    const ends =
      index === count - 1 && crack.walk.end === 'met' ? pool(part.at(-1), full * 0.85, chance) : '';
    return {
      gold:
        ribbon(part, half.slice(from, to + 1), {
          before: index === 0 && crack.begin === 'rim' ? 0 : 1,
          after: index === count - 1 && crack.walk.end === 'edge' ? 0 : 1,
        }) +
        begins +
        ends,
      line: smooth(part),
    };
  });
}

function pool(point: Point | undefined, width: number, chance: Chance): string {
  if (point === undefined) return '';
  const [wide, high] = [chance.between(0.8, 1.1), chance.between(0.7, 0.95)];
  return ellipse(point, width * wide, width * high);
}

/** The outline of a line that is so wide at each of its points, with round ends. */
function ribbon(
  points: readonly Point[],
  half: readonly number[],
  round: { before: number; after: number },
): string {
  const sides = points.map((point, step) => {
    const [fromX, fromY] = points[step - 1] ?? point;
    const [toX, toY] = points[step + 1] ?? point;
    const long = Math.hypot(toX - fromX, toY - fromY) || 1;
    const [alongX, alongY] = [(toX - fromX) / long, (toY - fromY) / long];
    const wide = half[step] ?? 1;
    return {
      left: [point[0] + alongY * wide, point[1] - alongX * wide] as Point,
      right: [point[0] - alongY * wide, point[1] + alongX * wide] as Point,
      before: [point[0] - alongX * wide * round.before, point[1] - alongY * wide * round.before] as Point,
      after: [point[0] + alongX * wide * round.after, point[1] + alongY * wide * round.after] as Point,
    };
  });
  const [first, last] = [sides[0], sides.at(-1)];
  if (first === undefined || last === undefined) return '';
  const there = smooth(sides.map(({ left }) => left));
  const back = smooth(sides.map(({ right }) => right).reverse(), '');
  return `${there}Q${pair(last.after)} ${back}Q${pair(first.before)} ${pair(first.left)}Z`;
}
