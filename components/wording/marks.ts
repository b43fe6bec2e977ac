import type { Finding, Good, Reading, Span, WordingRule } from '~/domain/wording/reading';

/** A finding with the words it marks. Its key holds while one types elsewhere. */
export interface Mark extends Finding {
  key: string;
  quote: string;
}

/** Something good, with the words that it is. */
export interface Said extends Good {
  quote: string;
}

/** A text as it was read. Its marks are true to the text, also while the next reading is awaited. */
export interface Read {
  text: string;
  marks: readonly Mark[];
  good: readonly Said[];
}

export const nothingRead: Read = { text: '', marks: [], good: [] };

export function asRead(text: string, { findings, good }: Reading): Read {
  const quoted = ({ start, end }: Span) => text.slice(start, end);
  const times = new Map<string, number>();
  const marks = findings.map((finding): Mark => {
    const name = `${finding.rule} ${finding.phrase}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...finding, key: `${name} ${time}`, quote: quoted(finding) };
  });
  return { text, marks, good: good.map((one) => ({ ...one, quote: quoted(one) })) };
}

/** What was changed between two texts: the units before it and after it are the same in both. */
function changeBetween(before: string, after: string): { start: number; end: number; longer: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1;
  return { start, end: before.length - same, longer: after.length - before.length };
}

/** The marks moved to where their words stand in a text that was just typed; what was changed itself is marked no more. */
export function moved(read: Read, text: string): Read {
  if (read.text === text) return read;
  const change = changeBetween(read.text, text);
  const marks = read.marks.flatMap((mark) => {
    const place = spanAfter(mark, change);
    return place === null ? [] : [{ ...mark, ...place, sentence: around(mark.sentence, change) }];
  });
  return { ...read, text, marks };
}

/** Where a span stands after a change, or null when the change touched it. */
function spanAfter({ start, end }: Span, change: ReturnType<typeof changeBetween>): Span | null {
  if (end <= change.start) return { start, end };
  if (start < change.end) return null;
  return { start: start + change.longer, end: end + change.longer };
}

/** The same for a sentence, which grows and shrinks with what is changed in it. */
function around({ start, end }: Span, change: ReturnType<typeof changeBetween>): Span {
  const { start: from, end: to, longer } = change;
  return {
    start: start <= from ? start : start >= to ? start + longer : from,
    end: end <= from ? end : Math.max(end, to) + longer,
  };
}

/** What the writer wants no mark at. */
export interface Passed {
  /** Phrases that are never marked, in folded form. */
  always: readonly string[];
  /** Places, as `placeOf` names them. */
  here: ReadonlySet<string>;
}

/** The name of a place: this phrase in this very sentence. A sentence that is written anew is looked at anew. */
export function placeOf({ rule, phrase, sentence }: Finding, text: string): string {
  return `${rule} ${phrase} ${text.slice(sentence.start, sentence.end).trim()}`;
}

/** Whether a mark was passed over by the writer, here or always. */
export function isPassed(mark: Finding, text: string, { always, here }: Passed): boolean {
  return always.includes(mark.phrase) || here.has(placeOf(mark, text));
}

/** The marks that are shown. */
export function standing({ text, marks }: Read, passed: Passed): readonly Mark[] {
  return marks.filter((mark) => !isPassed(mark, text, passed));
}

/**
 * The next mark or the one before, round and round.
 * @param from the key of the mark that one is at, or null
 * @param caret where one writes, for when one is at no mark
 */
export function neighbourOf(
  marks: readonly Mark[],
  way: 'next' | 'previous',
  from: string | null,
  caret: number,
): Mark | null {
  const at = marks.findIndex(({ key }) => key === from);
  if (at !== -1) return marks.at((at + (way === 'next' ? 1 : -1)) % marks.length) ?? null;
  return way === 'next'
    ? (marks.find(({ end }) => end > caret) ?? marks[0] ?? null)
    : (marks.findLast(({ start }) => start < caret) ?? marks.at(-1) ?? null);
}

/** The mark in which one writes, or null. */
export function markAt(marks: readonly Mark[], caret: number): Mark | null {
  return marks.find(({ start, end }) => start <= caret && caret <= end) ?? null;
}

/** The words of a sentence without the white space around them: what is replaced when another wording is taken over. */
export function wordsOf(text: string, { start, end }: Span): Span {
  const sentence = text.slice(start, end);
  return {
    start: start + sentence.length - sentence.trimStart().length,
    end: start + sentence.trimEnd().length,
  };
}

/** Whether every place of one rule in a text was passed over by the writer, and there is one. */
export function leftOnPurpose({ text, marks }: Read, rule: WordingRule, passed: Passed): boolean {
  const ofRule = marks.filter((mark) => mark.rule === rule);
  return ofRule.length > 0 && ofRule.every((mark) => isPassed(mark, text, passed));
}

/** A piece of a line with the marks that it is under, mostly none. */
export interface Piece {
  text: string;
  marks: readonly Mark[];
}

/**
 * The whole text in its lines, and each line in pieces. Where marks overlap, what is under both is a
 * piece of its own.
 */
export function linesOf(text: string, marks: readonly Mark[]): Piece[][] {
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  const lines: Piece[][] = [[]];
  for (const [index, end] of places.slice(1).entries()) {
    const start = places[index] ?? 0;
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    for (const [turn, part] of text.slice(start, end).split('\n').entries()) {
      if (turn > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, marks: over });
    }
  }
  return lines;
}
