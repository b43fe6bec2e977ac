import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { sourceOf } from './chance';

/** A run of numbers that look random and are the same for the same seed, in every browser. */
export interface Chance {
  /** At least `least`, less than `most`. */
  between(least: number, most: number): number;
  /** A whole number from `least` to `most`, both among them. */
  whole(least: number, most: number): number;
}

/** @param seed any text; each text has a run of its own */
export function chanceOf(seed: string): Chance {
  const source = sourceOf(hash(seed));
  const between = (least: number, most: number) => least + uniformFloat64(source) * (most - least);
  return { between, whole: (least, most) => Math.floor(between(least, most + 1)) };
}

/** 32 bits of a text: FNV-1a over its units (datatracker.ietf.org/doc/draft-eastlake-fnv). */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits | 0;
}
