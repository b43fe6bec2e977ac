/** A bowl that broke, and the gold that can lie in its cracks. It is always drawn the same. */
import { cracksIn } from './bowl-cracks';
import { seamsIn, type Seam } from './bowl-gold';
import { outlineOf, shapeFrom, smooth, type Outline } from './bowl-shape';
import { chanceOf } from './bowl-chance';

/** One bowl, as data of SVG paths in the field of domain/bowl-shape.ts. */
export interface Bowl {
  outline: Outline;
  /** Every crack, mended or not. */
  cracks: string;
  /** What gold there can be, in the order in which it is laid: from the blow, one crack after another. */
  seams: Seam[];
}

/** The seams of a bowl are about this long, in units of the field. */
const seamLength = 25;

/** Each relationship has bowls of its own, one after another. */
const seedOf = (relationship: string, index: number) => `${relationship}/${index}`;

/** How many seams a bowl holds when it is mended: from 44 to 60. */
export function roomIn(relationship: string, index: number): number {
  return chanceOf(`${seedOf(relationship, index)}/room`).whole(44, 60);
}

/**
 * @param relationship its id, from which the cracks follow
 * @param index 0 for the first bowl
 */
export function drawBowl(relationship: string, index: number): Bowl {
  const chance = chanceOf(seedOf(relationship, index));
  const room = roomIn(relationship, index);
  const shape = shapeFrom(chance);
  const cracks = cracksIn(shape, chance, room * seamLength);
  return {
    outline: outlineOf(shape),
    cracks: cracks.map(({ points }) => smooth(points)).join(''),
    seams: seamsIn(cracks, room, chance),
  };
}

/** Where the last seam was laid. */
export interface Standing {
  /** The bowl that is being mended; those before it stand on the shelf. */
  index: number;
  /** How many of the seams are in it. */
  laid: number;
}

/** @param seams all that were ever laid. The bowl that the last one mended stays until the next one is laid. */
export function standingOf(relationship: string, seams: number): Standing {
  let [index, laid] = [0, seams];
  for (let room = roomIn(relationship, 0); laid > room; room = roomIn(relationship, index)) {
    laid -= room;
    index += 1;
  }
  return { index, laid };
}
