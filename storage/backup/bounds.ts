import { RefusedFile } from './faults';

/** The bounds of a file: its bytes, the depth of its nesting, its records. */
export const bounds = { bytes: 10 * 1024 * 1024, depth: 20, records: 50_000 };

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

export function refuseName(name: string): void {
  if (forbidden.includes(name)) throw new RefusedFile('forbidden');
}
