import { wordingRules, type WordingRule } from '../../domain/wording/reading.ts';

/** A sentence to check, and the rules that it breaks where someone has said so. */
export interface Line {
  id: string | number;
  text: string;
  labels: readonly WordingRule[] | null;
  /** Names the minimal pair that it belongs to: two sentences that differ in little, and one of them is clean. */
  pair: string | null;
}

/** What is wrong with one line of a file; it is counted from 1. */
export interface BadLine {
  number: number;
  fault: string;
}

/** The lines of a JSONL file, in their order. Blank ones are passed over; what is wrong with others is named. */
export function readLines(source: string): { lines: Line[]; bad: BadLine[] } {
  const lines: Line[] = [];
  const bad: BadLine[] = [];
  for (const [index, raw] of source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (raw.trim() === '') continue;
    const { line, fault } = readLine(raw);
    if (line !== null) lines.push(line);
    if (fault !== null) bad.push({ number: index + 1, fault });
  }
  return { lines, bad };
}

/** A line whose labels alone are wrong can be checked, and not counted. */
function readLine(raw: string): { line: Line | null; fault: string | null } {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return { line: null, fault: 'this is not JSON; it is passed over' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line: null, fault: 'an object is expected; it is passed over' };
  }
  const { id, text, labels, pair: named } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') {
    return { line: null, fault: 'the id is missing; it is passed over' };
  }
  if (typeof text !== 'string') return { line: null, fault: 'the text is missing; it is passed over' };
  const pair = typeof named === 'string' ? named : null;
  const unlabelled = { id, text, labels: null, pair };
  if (labels === undefined || labels === null) return { line: unlabelled, fault: null };
  if (!Array.isArray(labels)) return { line: unlabelled, fault: 'labels is a list; it is not counted' };
  const known = labels.filter((label): label is WordingRule =>
    (wordingRules as readonly unknown[]).includes(label),
  );
  if (known.length < labels.length) {
    const unknown = (labels as unknown[]).find((label) => !(known as unknown[]).includes(label));
    return { line: unlabelled, fault: `there is no rule ${JSON.stringify(unknown)}; it is not counted` };
  }
  return { line: { id, text, labels: known, pair }, fault: null };
}
