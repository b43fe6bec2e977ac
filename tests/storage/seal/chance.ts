import type { Chance } from '~/storage/port';

/** The device's own chance, as platform/chance.ts hands it out. */
export const chance: Chance = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A key for tests. */
export const anyKey = () => chance(32);

/** Chance that gives these bytes again and again. */
export const always =
  (...bytes: number[]): Chance =>
  (length) =>
    Uint8Array.from({ length }, (_, at) => bytes[at % bytes.length] ?? 0);

/** How often a property about flipped bits is tried: all of it with GOLDSEAM_SEAL_CASES=10000. */
export const cases = Number(process.env.GOLDSEAM_SEAL_CASES ?? 500);
