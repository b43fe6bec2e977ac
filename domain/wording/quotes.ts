import type { Span } from './reading.ts';

/** A quotation over lines is no longer than this, so that a mark that was never closed takes little with it. */
const mostLines = 30;
const mostCharacters = 2000;
/** Single marks are apostrophes, too. */
const single = "'‘‚";
/** Some people put spaces inside these. */
const spaced = '«»';

interface Mark {
  sign: string;
  at: number;
  line: number;
  paragraph: number;
}

/**
 * Finds what stands in quotes: on one line, or over the lines of a message that was copied. A quote
 * that is still open is being written, and is none.
 */
export class Quotes {
  private readonly pairs: readonly string[];
  private readonly scan: RegExp;

  /** @param pairs an opening mark, a space, a closing mark */
  constructor(pairs: readonly string[]) {
    this.pairs = pairs;
    const signs = pairs.join('').replaceAll(' ', '');
    // What has letters on both sides is an apostrophe.
    this.scan = new RegExp(`\\n|[${signs}](?:(?<!${letter}.)|(?!${letter}))`, 'gu');
  }

  /** In the order of the text; none lies within another. */
  of(text: string): Span[] {
    const marks = this.marksIn(text);
    if (marks.length < 2) return [];
    const spans: Span[] = [];
    const ends: number[] = [];
    /** Seen from the end of the text, for each opening mark: where it stands next, and what closes it next. */
    const again = new Map<string, Mark>();
    const near = new Map<string, Mark>();
    const clear = new Map<string, Mark>();
    for (const mark of marks.toReversed()) {
      const { sign, at } = mark;
      const opens = opensAt(text, at);
      const close = near.get(sign);
      if (!opens || close === undefined) ends.push(-1);
      else if (close.line === mark.line) ends.push(close.at + 1);
      else {
        const far = single.includes(sign) ? clear.get(sign) : close;
        ends.push(far !== undefined && reaches(text, mark, far, again.get(sign)) ? far.at + 1 : -1);
      }
      if (closesAt(text, at)) {
        for (const [open = '', , its] of this.pairs) {
          if (its !== sign) continue;
          near.set(open, mark);
          if (/[.!?…,]/.test(text.charAt(at - 1))) clear.set(open, mark);
        }
      }
      if (opens) again.set(sign, mark);
    }
    let end = 0;
    for (const { at } of marks) {
      const until = ends.pop() ?? -1;
      if (at < end || until < 0) continue;
      spans.push({ start: at, end: until });
      end = until;
    }
    return spans;
  }

  private marksIn(text: string): Mark[] {
    const marks: Mark[] = [];
    let [line, paragraph] = [0, 0];
    let theirs = isTheirs(text, 0);
    for (const { 0: sign, index: at } of text.matchAll(this.scan)) {
      if (sign === '\n') {
        // Nothing reaches over lines that are someone else's.
        line += theirs ? mostLines : 1;
        theirs = isTheirs(text, at + 1);
        if (isBlank(text, at + 1)) paragraph++;
      } else if (!theirs) marks.push({ sign, at, line, paragraph });
    }
    return marks;
  }
}

/** Whether a quotation goes over lines from one mark to the other. */
function reaches(text: string, open: Mark, close: Mark, again: Mark | undefined): boolean {
  if (again !== undefined && again.at < close.at) return false;
  if (close.line - open.line >= mostLines || close.at - open.at > mostCharacters) return false;
  // Over an empty line only what stands by itself.
  return (
    close.paragraph === open.paragraph ||
    (/(?:^|[\n:,(])\s*$/.test(text.slice(Math.max(0, open.at - 9), open.at)) &&
      /^[.,;!?)\s]*?(?:\n|$)/.test(text.slice(close.at + 1, close.at + 9)))
  );
}

const letter = String.raw`[\p{L}\p{N}]`;
const theirLine = /[^\S\n]*>/y;
const blankLine = /[^\S\n]*(?:\n|$)/y;

/** As in a message, what stands behind such a sign is someone else's. */
export function isTheirs(text: string, line: number): boolean {
  theirLine.lastIndex = line;
  return theirLine.test(text);
}

function isBlank(text: string, line: number): boolean {
  blankLine.lastIndex = line;
  return blankLine.test(text);
}

/** A mark that opens has no letter before it and something behind it, or it stands alone before the lines. */
function opensAt(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  if (isLetter(before)) return false;
  return isTight(after) || spaced.includes(text[at] ?? '') || (!isTight(before) && isBreak(after));
}

/** A mark that closes has a letter or another mark before it and none behind it, or it is an apostrophe. */
function closesAt(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  if (isLetter(after)) return false;
  return (
    isTight(before) ||
    spaced.includes(text[at] ?? '') ||
    (before === '\n' && (after === undefined || isBreak(after)))
  );
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function isTight(character: string | undefined): boolean {
  return character !== undefined && !/\s/.test(character);
}
