import type { WordingWords } from '~/content/wording-schema';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './reading.ts';

/**
 * A word in folded form, or a mark, and where it stands in the sentence. A contraction becomes
 * several tokens of one span. Soft marks (a comma) are passed over by patterns, hard ones end them.
 */
export interface Token extends Span {
  word: string;
  kind: 'word' | 'soft' | 'hard';
}

/** In place of what stands in quotes, for patterns to know that something was there. */
export const quotedWord = '“”';

type Respelling = WordingWords['grammar']['respell'][string];
type Context = Exclude<Respelling, string>;

interface Fold {
  words: readonly string[];
  /** How much of the piece was written for them. */
  length: number;
  /** Whether the meaning of one hangs on its neighbours. */
  hangs: boolean;
}

const scan = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’ʼ＇`´]*|[,;:.!?…—–%-]/gu;
const apostrophes = /[’ʼ＇`´]/g;
const accents = /\p{M}+/gu;
const marks = new Map<string, Token['kind']>();
for (const mark of ',-–—') marks.set(mark, 'soft');
for (const mark of ';:.!?…') marks.set(mark, 'hard');

export class Reader {
  private readonly grammar: WordingWords['grammar'];
  private readonly lexicon: Lexicon;
  private readonly folds = new Map<string, Fold>();
  private readonly squeezed = new Map<string, string>();

  /** @param lexicon with all patterns taught, so that it knows which words they ask for */
  constructor(grammar: WordingWords['grammar'], lexicon: Lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    // Short words are too close to each other to guess at.
    for (const word of lexicon.words()) if (word.length >= 6) this.squeezed.set(squeeze(word), word);
  }

  /** @param quoted the stretches of the sentence that are not the writer's own words now */
  read(sentence: string, quoted: readonly Span[]): Token[] {
    const tokens: Token[] = [];
    let [next, until] = [0, 0];
    let hangs = false;
    scan.lastIndex = 0;
    for (let found = scan.exec(sentence); found !== null; found = scan.exec(sentence)) {
      const { 0: piece, index: start } = found;
      for (let span = quoted[next]; span !== undefined && span.start <= start; span = quoted[++next]) {
        if (tokens.at(-1)?.word !== quotedWord) {
          tokens.push({ word: quotedWord, kind: 'soft', start: span.start, end: span.start + 1 });
        }
        until = span.end;
      }
      if (start < until) continue;
      const kind = marks.get(piece);
      if (kind !== undefined) tokens.push({ word: piece, kind, start, end: start + 1 });
      else {
        const fold = this.fold(piece);
        hangs ||= fold.hangs;
        for (const word of fold.words) tokens.push({ word, kind: 'word', start, end: start + fold.length });
      }
    }
    return hangs ? this.inContext(tokens) : tokens;
  }

  /** A written word as the words that it stands for. */
  private fold(piece: string): Fold {
    const before = this.folds.get(piece);
    if (before !== undefined) return before;
    const written = piece.replace(/['’ʼ＇`´]+$/u, '');
    const plain = written.normalize('NFKD').replace(accents, '').toLowerCase().replace(apostrophes, "'");
    const words = this.split(plain);
    const hangs = words.some((word) => typeof this.respelling(word) === 'object');
    const fold = { words, length: written.length, hangs };
    if (this.folds.size > 20_000) this.folds.clear();
    this.folds.set(piece, fold);
    return fold;
  }

  private split(plain: string): string[] {
    const meant = this.respelled(plain);
    if (meant !== null) return meant.split(' ');
    const at = plain.lastIndexOf("'");
    for (const [ending, word] of Object.entries(this.grammar.endings)) {
      if (at > 0 && plain.endsWith(ending) && plain.length > ending.length) {
        return [...this.split(plain.slice(0, -ending.length)), ...word.split(' ')];
      }
    }
    return [this.mend(plain)];
  }

  private respelled(plain: string): string | null {
    const found = this.respelling(plain);
    return typeof found === 'string' ? found : null;
  }

  private respelling(word: string): Respelling | undefined {
    return Object.hasOwn(this.grammar.respell, word) ? this.grammar.respell[word] : undefined;
  }

  /** A word that no pattern asks for, as the one that it was meant to be where that is plain. */
  private mend(word: string): string {
    if (this.lexicon.of(word).length > 0 || word.length > 24) return word;
    if (/(.)\1\1/u.test(word)) {
      for (const kept of ['$1', '$1$1']) {
        const shorter = word.replace(/(.)\1{2,}/gu, kept);
        const meant = this.respelled(shorter) ?? shorter;
        if (this.lexicon.of(meant).length > 0) return meant;
      }
    }
    if (word.length < 6) return word;
    const direct = this.squeezed.get(squeeze(word));
    if (direct !== undefined) return direct;
    for (let at = 1; at < word.length - 1; at++) {
      const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
      if (this.lexicon.knows(swapped)) return swapped;
    }
    return word;
  }

  /** Words whose meaning hangs on their neighbours: “ill” after “was”, “2” before “you”. */
  private inContext(tokens: Token[]): Token[] {
    return tokens.flatMap((token, at) => {
      const found = this.respelling(token.word);
      if (typeof found !== 'object' || token.kind !== 'word') return token;
      if (!fits(found, tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? '')) return token;
      return found.as.split(' ').map((word) => ({ ...token, word }));
    });
  }
}

function fits({ after, notAfter, before }: Context, previous: string, next: string): boolean {
  if (after !== undefined && !after.includes(previous)) return false;
  if (notAfter?.includes(previous)) return false;
  return before === undefined || before.includes(next);
}

/** Without doubled letters: “forgeting” and “forgetting” are one. */
function squeeze(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}
