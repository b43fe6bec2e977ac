/** The body of a bowl: a profile that is turned about an axis, seen a little from above. */
import type { Chance } from './bowl-chance';

/** Every picture of a bowl is drawn in a field of this size. */
export const field = { width: 400, height: 260 };

export type Point = readonly [x: number, y: number];

/** Where on the clay: `turn` is the angle from the front, in radians; `down` goes from 0 at the rim to 1 at the foot. */
export interface Spot {
  turn: number;
  down: number;
}

export type Face = 'outside' | 'inside';

export interface Shape {
  /** Radii and heights in units of the field. */
  rim: number;
  foot: number;
  footHeight: number;
  wall: number;
  /** The length of the profile, from rim to foot. */
  length: number;
  /** The radius at a height of the profile, and how far that is below the rim. */
  at(down: number): { radius: number; below: number };
  /** The y of the middle of the rim. */
  top: number;
}

/** The eye looks down at this slope: a round is seen as an ellipse of this flatness. */
const flat = 0.3;
const upright = Math.sqrt(1 - flat * flat);
const middle = field.width / 2;
/** The y on which its foot stands. */
export const ground = 244;
const samples = 96;

/** A shape within what hands would turn: from a deep tea bowl to a wide low one. */
export function shapeFrom(chance: Chance): Shape {
  const rim = chance.between(116, 158);
  const deep = 275 - rim * 1.05 + chance.between(-14, 14);
  const foot = rim * chance.between(0.35, 0.48);
  const footHeight = chance.between(10, 17);
  const round = 2 / chance.between(1.75, 2.7);
  const flare = chance.between(-3, 8);
  const raw = Array.from({ length: samples + 1 }, (_, step) => {
    const angle = (step / samples) * (Math.PI / 2);
    const down = Math.sin(angle) ** round;
    return {
      radius: foot + (rim - foot - flare) * Math.cos(angle) ** round + flare * Math.exp(-down * 7),
      below: deep * down,
    };
  });
  const { at, length } = byLength(raw);
  const wall = chance.between(4.5, 6.5);
  return { rim, foot, footHeight, wall, length, at, top: ground - foot * flat - footHeight - deep * upright };
}

type Level = ReturnType<Shape['at']>;

/** A profile by the length along it, so that equal steps on paper are equal steps on the clay. */
function byLength(raw: readonly Level[]): Pick<Shape, 'at' | 'length'> {
  const lengths = [0];
  for (const [step, level] of raw.slice(1).entries()) {
    const before = raw[step] ?? level;
    const apart = Math.hypot(level.radius - before.radius, level.below - before.below);
    lengths.push((lengths[step] ?? 0) + apart);
  }
  const length = lengths.at(-1) ?? 0;
  const found = (down: number): Level => {
    const wanted = down * length;
    const after = Math.max(
      1,
      lengths.findIndex((reached) => reached >= wanted),
    );
    const [from, to] = [raw[after - 1], raw[after]];
    if (from === undefined || to === undefined) throw new RangeError(`${down} is not on the profile`);
    const [low = 0, high = 0] = [lengths[after - 1], lengths[after]];
    const part = high === low ? 0 : (wanted - low) / (high - low);
    return {
      radius: from.radius + (to.radius - from.radius) * part,
      below: from.below + (to.below - from.below) * part,
    };
  };
  const table = Array.from({ length: samples + 1 }, (_, step) => found(step / samples));
  const at = (down: number): Level => {
    const place = Math.min(1, Math.max(0, down)) * samples;
    const step = Math.min(samples - 1, Math.floor(place));
    const [from, to] = [table[step], table[step + 1]];
    if (from === undefined || to === undefined) throw new RangeError(`${down} is not on the profile`);
    return {
      radius: from.radius + (to.radius - from.radius) * (place - step),
      below: from.below + (to.below - from.below) * (place - step),
    };
  };
  return { at, length };
}

/** Where a spot is on paper. */
export function seen(shape: Shape, { turn, down }: Spot, face: Face): Point {
  const { radius, below } = shape.at(down);
  const real = face === 'outside' ? radius : radius - shape.wall;
  return [middle + real * Math.sin(turn), shape.top + below * upright + real * flat * Math.cos(turn)];
}

/** How far from the front a level is seen, in radians; 0 where none of it is. What lies behind is hidden by the bowl. */
export function edgeOf(shape: Shape, down: number): number {
  const step = 0.5 / samples;
  const [above, under] = [shape.at(down - step), shape.at(down + step)];
  const slope = ((above.radius - under.radius) * flat) / ((under.below - above.below) * upright);
  return slope >= 1 ? 0 : Math.acos(slope);
}

/** Whether a spot can be seen at all, over the rim in front of it and around the side. */
export function isSeen(shape: Shape, spot: Spot, face: Face): boolean {
  const edge = edgeOf(shape, spot.down);
  if (face === 'outside') return Math.abs(spot.turn) < edge;
  const [x, y] = seen(shape, spot, face);
  const rim = shape.rim - shape.wall;
  return ((x - middle) / rim) ** 2 + ((y - shape.top) / (rim * flat)) ** 2 < 1 && Math.abs(spot.turn) > edge;
}

/** The outlines of a bowl, as data of SVG paths. */
export interface Outline {
  body: string;
  foot: string;
  lip: string;
  hollow: string;
  /** Where the light lies on the body. */
  sheen: string;
  /** The ground that it darkens. */
  ground: string;
}

export function outlineOf(shape: Shape): Outline {
  const { rim, foot, footHeight, wall, top } = shape;
  const lowest = lowestSeen(shape);
  const right = Array.from({ length: 28 }, (_, step): Point => {
    const down = (step / 27) * lowest;
    return seen(shape, { turn: edgeOf(shape, down), down }, 'outside');
  });
  const left = right.map(([x, y]): Point => [field.width - x, y]).reverse();
  // Below, the belly is seen from the front: its lowest round that is not hidden.
  const end = edgeOf(shape, lowest);
  const belly = Array.from({ length: 13 }, (_, step) =>
    seen(shape, { turn: end * (1 - step / 6), down: lowest }, 'outside'),
  );
  const footTop = ground - foot * flat - footHeight;
  const stand = foot * 0.94;
  const inner = rim - wall;
  return {
    body: `${smooth([...right, ...belly, ...left])}A${r(rim)} ${r(rim * flat)} 0 0 1 ${pair([middle + rim, top])}Z`,
    foot:
      `M${pair([middle - foot, footTop])}L${pair([middle - stand, footTop + footHeight])}` +
      `A${r(stand)} ${r(stand * flat)} 0 0 0 ${pair([middle + stand, footTop + footHeight])}` +
      `L${pair([middle + foot, footTop])}Z`,
    lip: ellipse([middle, top], rim, rim * flat),
    hollow: ellipse([middle, top], inner, inner * flat),
    sheen: sheenOf(shape),
    ground: ellipse([middle + 8, ground - 1], foot * 1.55, foot * 1.55 * flat * 0.5),
  };
}

/** The lowest level of which anything is seen: below it the bowl turns in to its foot. */
function lowestSeen(shape: Shape): number {
  const levels = Array.from({ length: samples + 1 }, (_, step) => 1 - step / samples);
  return levels.find((down) => edgeOf(shape, down) > 0) ?? 1;
}

function sheenOf(shape: Shape): string {
  const levels = Array.from({ length: 17 }, (_, step) => 0.05 + (step / 16) * 0.72);
  const side = (turn: (part: number) => number) =>
    levels.map((down, step) => seen(shape, { turn: turn(step / 16), down }, 'outside'));
  const left = side(() => -1.12);
  const right = side((part) => -1.12 + 0.42 * Math.cos((part * Math.PI) / 2) ** 0.8);
  return `${smooth(left)}${smooth(right.reverse(), 'L')}Z`;
}

/** A number as it stands in a path: a tenth of a unit is finer than any screen shows. */
export const r = (value: number): string => String(Math.round(value * 10) / 10);
export const pair = ([x, y]: Point): string => `${r(x)} ${r(y)}`;

export function ellipse([x, y]: Point, wide: number, high: number): string {
  const arc = `A${r(wide)} ${r(high)} 0 0 1 `;
  return `M${pair([x - wide, y])}${arc}${pair([x + wide, y])}${arc}${pair([x - wide, y])}Z`;
}

/** A soft line near these points: from the middle of each stretch to the middle of the next. */
export function smooth(points: readonly Point[], begin = 'M'): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = rest.slice(0, -1).map((point, step) => {
    const next = rest[step + 1] ?? point;
    return `Q${pair(point)} ${pair([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`;
  });
  const last = rest.at(-1);
  return `${begin}${pair(first)}${parts.join('')}${last === undefined ? '' : `L${pair(last)}`}`;
}
