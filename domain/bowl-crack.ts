/** How one crack runs over a bowl. */
import { apart, meeting, type Line } from './bowl-line';
import { edgeOf, isSeen, seen, type Face, type Point, type Shape, type Spot } from './bowl-shape';
import type { Chance } from './bowl-chance';

export interface Walk {
  /** Where it runs on the clay. */
  spots: Spot[];
  /** The same on paper, and on to where it ends. */
  points: Point[];
  /** It meets an earlier crack, goes over an edge, or comes to rest in the clay. */
  end: 'met' | 'edge' | 'rest';
}

/** How far a crack runs between two of its points, in units of the field. */
export const stride = 4;

/**
 * Lets a crack run until it meets another, an edge, or comes to rest.
 * @param heading the angle on the clay at which it begins: 0 is to the right, a quarter turn is down
 * @param others the cracks on this face
 */
export function walkFrom(
  { shape, face, chance }: { shape: Shape; face: Face; chance: Chance },
  start: Spot,
  heading: number,
  others: readonly Line[],
): Walk {
  const spots = [start];
  const points = [seen(shape, start, face)];
  const most = chance.between(90, 320);
  let [spot, last, towards, bend] = [start, seen(shape, start, face), heading, 0];
  for (let run = 0; run < most; run += stride) {
    // Clay breaks nearly straight, drifts a little, and now and then gives way in a corner.
    bend = bend * 0.8 + chance.between(-0.055, 0.055);
    const corner = chance.between(0, 1) < 0.16 ? chance.between(-0.5, 0.5) : 0;
    towards += bend + corner + (heading - towards) * 0.08;
    const next = {
      turn: spot.turn + (Math.cos(towards) * stride) / shape.at(spot.down).radius,
      down: spot.down + (Math.sin(towards) * stride) / shape.length,
    };
    if (next.down <= 0) {
      const rim = { turn: next.turn, down: 0 };
      spots.push(rim);
      points.push(seen(shape, rim, face), acrossLip(shape, rim, face));
      return { spots, points, end: 'edge' };
    }
    if (next.down >= 1 || (run > 0 && !isSeen(shape, next, face))) {
      const hidden = lastSeen(shape, spot, next, face);
      if (apart(last, hidden) > 1.5) points.push(hidden);
      return { spots, points, end: 'edge' };
    }
    const point = seen(shape, next, face);
    spots.push(next);
    // Where it begins, it touches the crack that it comes from.
    const met = run > stride * 2 ? meeting(last, point, others) : null;
    points.push(met ?? point);
    if (met !== null) return { spots, points, end: 'met' };
    [spot, last] = [next, point];
  }
  return { spots, points, end: 'rest' };
}

/** A crack that reaches the rim goes over it, to the other face. */
export function acrossLip(shape: Shape, { turn }: Spot, face: Face): Point {
  return seen(shape, { turn, down: 0 }, face === 'outside' ? 'inside' : 'outside');
}

/** The last point that is seen between two spots: from there on the bowl itself hides the crack. */
function lastSeen(shape: Shape, spot: Spot, hidden: Spot, face: Face): Point {
  const between = (part: number): Spot => ({
    turn: spot.turn + (hidden.turn - spot.turn) * part,
    down: Math.min(1, spot.down + (hidden.down - spot.down) * part),
  });
  let [near, far] = [0, 1];
  for (let halving = 0; halving < 5; halving++) {
    const half = (near + far) / 2;
    if (isSeen(shape, between(half), face)) near = half;
    else far = half;
  }
  return seen(shape, between(near), face);
}

/** The angle on the clay in which the crack runs at one of its spots. */
export function headingAt(shape: Shape, { spots }: Walk, at: number): number {
  const [from, to] = [spots[at], spots[at + 1]];
  if (from === undefined || to === undefined) throw new RangeError(`the crack has no spot after ${at}`);
  const across = (to.turn - from.turn) * shape.at(from.down).radius;
  return Math.atan2((to.down - from.down) * shape.length, across);
}

/** Whether much of a crack follows an edge of the bowl: it would look like a second outline. */
export function alongEdge(shape: Shape, { spots }: Walk): boolean {
  const atSide = ({ turn, down }: Spot) => Math.abs(turn) < 2 && Math.abs(turn) > edgeOf(shape, down) - 0.3;
  const near = (4 * stride) / shape.length;
  const atEnd = ({ down }: Spot) => down < near || edgeOf(shape, Math.min(1, down + near)) === 0;
  return spots.filter(atSide).length > 7 || spots.filter(atEnd).length > 9;
}
