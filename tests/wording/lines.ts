import { wordingRules, type WordingRule } from '../../domain/wording/reading.ts';

/** A sentence to check, and the rules that it breaks where someone has said so. */
export interface Line {
  id: string;
  text: string;
  labels: readonly WordingRule[] | null;
}

/** What is wrong with one line of a file; it is counted from 1. */
export interface BadLine {
  number: number;
  fault: string;
}

/** The lines of a JSONL file, in their order. Blank ones are passed over, bad ones are named. */
export function readLines(source: string): { lines: Line[]; bad: BadLine[] } {
  const lines: Line[] = [];
  const bad: BadLine[] = [];
  for (const [index, raw] of source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).entries()) {
    if (raw.trim() === '') continue;
    const line = readLine(raw);
    if (typeof line === 'string') bad.push({ number: index + 1, fault: line });
    else lines.push(line);
  }
  return { lines, bad };
}

/** @returns the line, or what is wrong with it */
function readLine(raw: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return 'this is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'an object is expected';
  const { id, text, labels } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'the id is missing';
  if (typeof text !== 'string') return 'the text is missing';
  if (labels === undefined || labels === null) return { id: String(id), text, labels: null };
  if (!Array.isArray(labels)) return 'labels is a list of rules';
  const unknown = labels.find((label) => !(wordingRules as readonly unknown[]).includes(label));
  if (unknown !== undefined) return `there is no rule ${JSON.stringify(unknown)}`;
  return { id: String(id), text, labels: labels as WordingRule[] };
}
