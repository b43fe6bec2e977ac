/**
 * Patterns as the build packs them, for they are most of what the check weighs. Words stand in a list,
 * the frequent ones first and the others by the alphabet; a group holds its single words as steps along
 * that list, and then its phrases.
 */
import type { WordingWords } from '~/content/wording-schema';

/** What stands for numbers: printable signs that neither JSON nor a pattern gives a meaning. */
export const digits = [...Array(94).keys()]
  .map((offset) => String.fromCharCode(33 + offset))
  .filter((sign) => !'"\\()|?[]^$.:!~'.includes(sign));

/** Steps below the first bound take one digit, below the second two, others three. */
export const stepOne = 56;
export const stepTwo = stepOne + (digits.length - 1 - stepOne) * digits.length;
/** So many words, the first of the list, take one digit; the others take two. */
export const oftenCount = 30;

const values: ReadonlyMap<string, number> = new Map(digits.map((sign, value) => [sign, value]));

export function valueOf(sign: string): number {
  return values.get(sign) ?? 0;
}

/** All that hold patterns, in the order in which the build puts their patterns into lines, behind one of all lists. */
export function inOrder({ grammar, ...rules }: WordingWords): { any: string[] }[] {
  const { justifying, blaming, pressuring, overpromising, belittling, good } = rules;
  return [
    ...Object.values(grammar.guards),
    ...[justifying, blaming, pressuring, overpromising, belittling, good].flatMap<{ any: string[] }>(
      ({ ways }) => ways,
    ),
  ];
}

/** The words with their patterns written out; those that are not packed are given back as they are. */
export function unpacked(words: WordingWords): WordingWords {
  if (words.packed === undefined) return words;
  const [list = '', ...lines] = words.packed.split('\n');
  const all = wordsOf(list);
  const next = () => (lines.shift() ?? '').split(' ').map((code) => new Unpacking(code, all).sequence());
  const copy = structuredClone(words);
  const listed = next();
  const { lists } = copy.grammar;
  for (const name of Object.keys(lists)) lists[name] = listed.shift() ?? '';
  for (const each of inOrder(copy)) each.any = next();
  return copy;
}

/** Each word says by a capital letter how many letters it shares with the one before: A none, B one. */
function wordsOf(list: string): string[] {
  const words: string[] = [];
  for (const [, shared = 'A', rest = ''] of list.matchAll(/([A-Z])([^A-Z]*)/g)) {
    words.push((words.at(-1) ?? '').slice(0, shared.charCodeAt(0) - 65) + rest);
  }
  return words;
}

class Unpacking {
  private at = 0;
  private readonly code: string;
  private readonly all: readonly string[];

  constructor(code: string, all: readonly string[]) {
    this.code = code;
    this.all = all;
  }

  sequence(): string {
    const parts: string[] = [];
    while (this.at < this.code.length && !')]|'.includes(this.code.charAt(this.at))) parts.push(this.part());
    return parts.join(' ');
  }

  private part(): string {
    const sign = this.code.charAt(this.at);
    switch (sign) {
      case '(':
        return this.group();
      case '[': {
        this.at++;
        const inside = this.sequence();
        this.at++;
        return `[${inside}]`;
      }
      case '?':
        this.at++;
        return `(${this.part()})?`;
      case '^':
      case '$':
        this.at++;
        return sign;
      case '.':
      case ':':
        this.at += 2;
        return `${sign === '.' ? '..' : '...'}${this.code.charAt(this.at - 1)}`;
      case '!':
      case '~':
        this.at++;
        return `${sign}${this.word()}`;
      default:
        return this.word();
    }
  }

  private group(): string {
    const parts: string[] = [];
    this.at++;
    for (let place = -1; !')|'.includes(this.code.charAt(this.at));) {
      place += this.step() + 1;
      parts.push(this.all[place] ?? '');
    }
    while (this.code.charAt(this.at) === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    this.at++;
    return `(${parts.join('|')})`;
  }

  private word(): string {
    const first = this.digit();
    if (first < oftenCount) return this.all[first] ?? '';
    return this.all[(first - oftenCount) * digits.length + this.digit()] ?? '';
  }

  private step(): number {
    const first = this.digit();
    if (first < stepOne) return first;
    if (first < digits.length - 1) return stepOne + (first - stepOne) * digits.length + this.digit();
    return this.digit() * digits.length + this.digit();
  }

  private digit(): number {
    return valueOf(this.code.charAt(this.at++));
  }
}
