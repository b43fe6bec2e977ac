import { Memory } from './memory.ts';
import { isTheirs, Quotes } from './quotes.ts';
import type { Span } from './reading.ts';

export interface Sentence extends Span {
  text: string;
  /** Stretches in quotes, counted from the start of the sentence. */
  quoted: readonly Span[];
}

/** Where no mark can end a sentence before the end of the piece, the segmenter finds one sentence, and need not be asked. */
const oneSentence = /^[^\p{STerm}\p{Zl}\p{Zp}\r\n\u0085]*[.!?]? *$/u;

type Piece = Pick<Sentence, 'start' | 'end' | 'text'>;

/** A sentence that is longer is read in pieces: nobody writes one, and memory stays small. */
const longest = 2000;

/** A line that begins in a small letter goes on after one that is so long, even where all lines do. */
const full = 40;
/** So many pieces are remembered; a letter has fewer. */
const remembered = 2000;

/**
 * Cuts a text into sentences: by the rules of the language, mended for the way people write. A line
 * ends a sentence unless the next one goes on with it; so does a full stop with a small letter or no
 * space behind it.
 */
export class Sentences {
  private readonly segmenter: Intl.Segmenter;
  private readonly abbreviations: ReadonlySet<string>;
  private readonly quotes: Quotes;
  private readonly pieces = new Memory<readonly Piece[]>(remembered);

  /** @param pairs an opening mark, a space, a closing mark */
  constructor(language: string, abbreviations: readonly string[], pairs: readonly string[]) {
    this.segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    this.abbreviations = new Set(abbreviations);
    this.quotes = new Quotes(pairs);
  }

  /** The sentences of a text, without the spaces around them. What was cut before is not cut again. */
  of(text: string): Sentence[] {
    const quotes = this.quotes.of(text);
    const sentences: Sentence[] = [];
    let next = 0;
    for (const { start: from, end: to } of blocksOf(text)) {
      // As long as before, so that every place stays what it is.
      const block = text.slice(from, to).replace(/\r?\n/g, ({ length }) => ' '.repeat(length));
      for (const [start, end] of this.piecesOf(block)) {
        const piece = block.slice(start, end);
        for (const each of this.pieces.recall(piece, () => this.cut(piece))) {
          const first = from + start + each.start;
          const last = from + start + each.end;
          while ((quotes[next]?.end ?? Infinity) <= first) next++;
          const quoted: Span[] = [];
          for (let at = next; (quotes[at]?.start ?? Infinity) < last; at++) {
            const quote = quotes[at];
            if (quote === undefined) break;
            quoted.push({ start: Math.max(quote.start - first, 0), end: Math.min(quote.end, last) - first });
          }
          sentences.push({ start: first, end: last, text: each.text, quoted });
        }
      }
    }
    return sentences;
  }

  /**
   * Cuts where a sentence ends beyond doubt, so that where someone types only little is cut anew: at
   * these places the segmenter ends a sentence, too, whatever stands around them.
   */
  private piecesOf(block: string): [number, number][] {
    const pieces: [number, number][] = [];
    let start = 0;
    for (const { 0: mark, index } of block.matchAll(/(?<=\p{Ll})[.!?] +(?=\p{Lu})/gu)) {
      const end = index + mark.length;
      if (mark.startsWith('.') && this.endsShort(block.slice(Math.max(start, end - 16), end))) continue;
      pieces.push([start, end]);
      start = end;
    }
    if (start < block.length) pieces.push([start, block.length]);
    return pieces;
  }

  private cut(piece: string): Piece[] {
    return this.spansIn(piece).flatMap(({ start, end }) => {
      const raw = piece.slice(start, end);
      const text = raw.trim();
      if (text === '') return [];
      const first = start + (raw.length - raw.trimStart().length);
      return [{ start: first, end: first + text.length, text }];
    });
  }

  private spansIn(line: string): Span[] {
    if (oneSentence.test(line)) return this.cutFurther(line, 0, line.length);
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
}

/**
 * Lines, and runs of lines that are one: where a text was broken at the edge of a mail, the next line
 * begins in a small letter. Someone who writes no capitals at all breaks a line to begin something new.
 */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  /** The block that the last line belongs to, and whether it begins in a small letter. */
  let block: Span | null = null;
  let allSmall = false;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (isTheirs(text, start)) block = null;
    else {
      const begins = beginsSmall(text, start);
      if (block !== null && begins && goesOn(text.slice(block.start, block.end), allSmall)) block.end = end;
      else {
        block = { start, end };
        blocks.push(block);
        allSmall = begins;
      }
    }
    start = end + 1;
  }
  return blocks;
}

/** In a small letter that does not count the items of a list. */
const smallLetter = /[^\S\n]*["'\p{Ps}\p{Pi}]?(?!(?:\p{Ll}|[ivx]{2,4})[.)]\s)\p{Ll}/uy;
const ended = /[\p{STerm}…:]["'\p{Pe}\p{Pf}\p{Pi}]*$/u;

function beginsSmall(text: string, line: number): boolean {
  smallLetter.lastIndex = line;
  return smallLetter.test(text);
}

/** @param allSmall whether what stands so far began in a small letter, too */
function goesOn(block: string, allSmall: boolean): boolean {
  const line = block.slice(block.lastIndexOf('\n') + 1).trimEnd();
  return line !== '' && !ended.test(line) && (!allSmall || line.length >= full);
}
