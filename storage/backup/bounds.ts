import { RefusedFile } from './faults';

/**
 * The bounds of a file: its bytes, the depth of its nesting, its records. An import refuses what is over
 * them, and whoever saves such a file is told before.
 */
export const bounds = { bytes: 64 * 1024 * 1024, depth: 20, records: 250_000 };

/**
 * Whether an import would refuse a file that says this.
 * @param records how many there are in it, as far as that is known
 */
export function isOverBounds(text: string, records = 0): boolean {
  if (records > bounds.records || text.length > bounds.bytes) return true;
  // A unit of a string is three bytes at most: most files need not be counted.
  return text.length * 3 > bounds.bytes && new TextEncoder().encode(text).length > bounds.bytes;
}

/** Names through which a parsed object could change how all others behave. */
const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Refuses names that no file of ours has, and nesting without end, before anything else looks at a value.
 * @param depth the level of the value itself; the file is the first
 * @throws RefusedFile
 */
export function refuseForbidden(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > bounds.depth) throw new RefusedFile('deep');
  for (const [name, part] of Object.entries(value)) {
    refuseName(name);
    refuseForbidden(part, depth + 1);
  }
}

/** @throws RefusedFile */
export function refuseMany(records: Readonly<Record<string, unknown>>): void {
  if (Object.keys(records).length > bounds.records) throw new RefusedFile('many');
}

export function refuseName(name: string): void {
  if (forbidden.includes(name)) throw new RefusedFile('forbidden');
}
