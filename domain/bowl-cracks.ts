/** Where a bowl broke: cracks that run from one blow and from the rim, and branch until they make pieces. */
import { acrossLip, alongEdge, headingAt, walkFrom, type Walk } from './bowl-crack';
import { boxOf, lengthOf, nearest, type Line } from './bowl-line';
import type { Face, Point, Shape } from './bowl-shape';
import type { Chance } from './bowl-chance';

export interface Crack extends Line {
  face: Face;
  begin: 'blow' | 'rim' | 'crack';
  /** How far it is from the blow, by cracks: 0 for those that begin there or at the rim. */
  rank: number;
  walk: Walk;
}

/** Cracks that ran closer together than this would leave no piece between them. */
const room = 15;
const shortest = 40;
const wide = 60;

/**
 * Cracks of about a length together, in the order in which they broke: each begins at the blow, at
 * the rim, or on an earlier one.
 * @param wanted in units of the field
 */
export function cracksIn(shape: Shape, chance: Chance, wanted: number): Crack[] {
  const cracks = [...armsOf(shape, chance), ...insideOf(shape, chance)];
  let length = cracks.reduce((sum, { points }) => sum + lengthOf(points), 0);
  for (let tries = 0; tries < 60 && length < wanted; tries++) {
    const branch = branchOf(shape, chance, cracks);
    if (branch === null) continue;
    cracks.push(branch);
    length += lengthOf(branch.points);
  }
  return cracks;
}

/** The cracks that run from the blow, to all sides. */
function armsOf(shape: Shape, chance: Chance): Crack[] {
  const arms: Crack[] = [];
  const side = chance.between(0, 1) < 0.5 ? -1 : 1;
  const blow = { turn: side * chance.between(0.1, 0.55), down: chance.between(0.2, 0.42) };
  const [first, count] = [chance.between(0, Math.PI * 2), chance.whole(5, 6)];
  for (let arm = 0; arm < count; arm++) {
    for (let tries = 0; tries < 5; tries++) {
      const heading = first + ((arm + chance.between(-0.26, 0.26)) / count) * Math.PI * 2;
      const walk = walkFrom({ shape, face: 'outside', chance }, blow, heading, arms);
      if (lengthOf(walk.points) < shortest || alongEdge(shape, walk)) continue;
      if (nearest(inner(walk.points), arms, wide) < room) continue;
      arms.push(made(walk, walk.points, { face: 'outside', begin: 'blow', rank: 0 }));
      break;
    }
  }
  return arms;
}

/** Two cracks that run from the rim into the bowl, where one looks into it. */
function insideOf(shape: Shape, chance: Chance): Crack[] {
  const cracks: Crack[] = [];
  const first = Math.PI + chance.between(-0.5, 0.1);
  for (const turn of [first, first + chance.between(0.5, 0.85)]) {
    const start = { turn, down: 0 };
    const heading = Math.PI / 2 + chance.between(-0.5, 0.5);
    const walk = walkFrom({ shape, face: 'inside', chance }, start, heading, cracks);
    const points = [acrossLip(shape, start, 'inside'), ...walk.points];
    cracks.push(made(walk, points, { face: 'inside', begin: 'rim', rank: 0 }));
  }
  return cracks;
}

/** A further crack: of some that could begin on the others, the one that divides the largest piece. Null when none has room. */
function branchOf(shape: Shape, chance: Chance, cracks: readonly Crack[]): Crack | null {
  let best: { crack: Crack; score: number } | null = null;
  for (let tries = 0; tries < 10; tries++) {
    const parent = cracks[chance.whole(0, cracks.length - 1)];
    if (parent === undefined || parent.walk.spots.length < 6) continue;
    const { face, walk: along, rank } = parent;
    const at = chance.whole(2, along.spots.length - 3);
    const spot = along.spots[at];
    if (spot === undefined) continue;
    const others = cracks.filter((crack) => crack.face === face);
    const side = chance.between(0, 1) < 0.5 ? -1 : 1;
    const heading = headingAt(shape, along, at) + side * chance.between(0.9, 1.6);
    const walk = walkFrom({ shape, face, chance }, spot, heading, others);
    const long = lengthOf(walk.points);
    if (long < shortest || alongEdge(shape, walk)) continue;
    const near = nearest(inner(walk.points), others, wide);
    if (near < room) continue;
    const score = near * 2 + Math.min(long, 120) - (walk.end === 'rest' ? 60 : 0);
    if (best !== null && best.score >= score) continue;
    best = { score, crack: made(walk, walk.points, { face, begin: 'crack', rank: rank + 1 }) };
  }
  return best?.crack ?? null;
}

/** A crack without its ends, where it touches others by right. */
function inner(points: readonly Point[]): readonly Point[] {
  const end = Math.min(7, Math.floor(points.length * 0.35));
  return points.slice(end, -end);
}

function made(walk: Walk, points: readonly Point[], more: Pick<Crack, 'face' | 'begin' | 'rank'>): Crack {
  return { ...more, walk, points, box: boxOf(points) };
}
