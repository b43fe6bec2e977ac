import type { Span } from './reading.ts';

export interface Sentence extends Span {
  text: string;
  /** Stretches in quotes, counted from the start of the sentence. */
  quoted: readonly Span[];
}

/** A sentence that is longer is read in pieces: nobody writes one, and memory stays small. */
const longest = 2000;

/**
 * Cuts a text into sentences: by the rules of the language, mended for the way people write.
 * A line ends a sentence; so does a full stop with a small letter or no space behind it.
 */
export class Sentences {
  private readonly segmenter: Intl.Segmenter;
  private readonly abbreviations: ReadonlySet<string>;
  private readonly pairs: ReadonlyMap<string, string>;

  /** @param pairs an opening mark, a space, a closing mark */
  constructor(language: string, abbreviations: readonly string[], pairs: readonly string[]) {
    this.segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    this.abbreviations = new Set(abbreviations);
    this.pairs = new Map(pairs.map((pair) => pair.split(' ') as [string, string]));
  }

  /** The sentences of one line, from its start; without the spaces around them. */
  ofLine(line: string): Sentence[] {
    // As in a message, what stands behind such a sign is someone else's.
    if (/^\s*>/.test(line)) return [];
    const quoted = this.quotesIn(line);
    return this.cut(line).flatMap(({ start, end }) => {
      const raw = line.slice(start, end);
      const first = start + (raw.length - raw.trimStart().length);
      const text = raw.trim();
      if (text === '') return [];
      const last = first + text.length;
      const inside = quoted
        .filter((span) => span.start < last && span.end > first)
        .map((span) => ({
          start: Math.max(span.start, first) - first,
          end: Math.min(span.end, last) - first,
        }));
      return [{ start: first, end: last, text, quoted: inside }];
    });
  }

  private cut(line: string): Span[] {
    const spans: Span[] = [];
    let start = 0;
    for (const { index, segment } of this.segmenter.segment(line)) {
      const end = index + segment.length;
      if (this.endsShort(segment) && end < line.length) continue;
      spans.push(...this.cutFurther(line, start, end));
      start = end;
    }
    if (start < line.length) spans.push(...this.cutFurther(line, start, line.length));
    return spans;
  }

  private endsShort(segment: string): boolean {
    const last = /(\p{L}[\p{L}.]*)\.\s*$/u.exec(segment.slice(-16))?.[1];
    return last !== undefined && this.abbreviations.has(last.toLowerCase());
  }

  /** Where the rules of the language see one sentence and people mean two. */
  private cutFurther(line: string, from: number, to: number): Span[] {
    const spans: Span[] = [];
    let start = from;
    const piece = line.slice(from, to);
    for (const found of piece.matchAll(
      /[.!?…]["'”’)]*(?:\s+(?=\p{Ll})|(?<=\p{Ll}[.!?…])(?=\p{Lu}[\p{Ll}\s]))/gu,
    )) {
      const end = from + found.index + found[0].length;
      if (this.endsShort(line.slice(Math.max(start, end - 20), end))) continue;
      // Three dots before a small letter are a breath within the sentence.
      if (/^(?:…|\.)/.test(found[0]) && /[.…]$/.test(line.slice(0, from + found.index))) continue;
      if (found[0].startsWith('…')) continue;
      spans.push({ start, end });
      start = end;
    }
    for (; to - start > longest; start += longest) spans.push({ start, end: start + longest });
    spans.push({ start, end: to });
    return spans;
  }

  /** Quotes that are opened and closed on this line. One that is still open is being written. */
  private quotesIn(line: string): Span[] {
    const spans: Span[] = [];
    /** For each closing mark, the place from which on there is none: looked for once. */
    const none = new Set<string>();
    for (let at = 0; at < line.length; at++) {
      const open = line[at] ?? '';
      const close = this.pairs.get(open);
      if (close === undefined || none.has(close) || isLetter(line[at - 1])) continue;
      if (!isTight(line[at + 1])) continue;
      const end = closing(line, close, at + 1);
      if (end < 0) none.add(close);
      else {
        spans.push({ start: at, end: end + 1 });
        at = end;
      }
    }
    return spans;
  }
}

/** A mark that closes has a letter or another mark before it and none behind it, or it is an apostrophe. */
function closing(line: string, mark: string, from: number): number {
  let end = line.indexOf(mark, from);
  while (end >= 0 && (isLetter(line[end + 1]) || !isTight(line[end - 1]))) end = line.indexOf(mark, end + 1);
  return end;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function isTight(character: string | undefined): boolean {
  return character !== undefined && !/\s/.test(character);
}
