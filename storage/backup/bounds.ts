import { RefusedFile } from './faults';

/**
 * The bounds of a file: its bytes, the depth of its nesting, its records. An import refuses what is over
 * them, and whoever saves such a file is told before.
 */
export const bounds = { bytes: 64 * 1024 * 1024, depth: 20, records: 250_000 };

/** Whether an import would refuse a file of so many bytes, and so many records as far as that is known. */
export const isOverBounds = (bytes: number, records = 0): boolean =>
  bytes > bounds.bytes || records > bounds.records;

/** The bytes of a text in UTF-8. */
export const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

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
