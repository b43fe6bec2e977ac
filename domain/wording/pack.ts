/** The build's side of packed.ts; nothing here is loaded by a browser. */
import type { WordingWords } from '~/content/wording-schema';
import { digits, inOrder, oftenCount, stepOne, stepTwo } from './packed.ts';
import { readPattern, type Pattern } from './pattern.ts';

/** Words that stand no more often than this are listed by the alphabet. */
const seldom = 11;

/** @throws PatternFault when a pattern cannot be read */
export function pack(words: WordingWords): WordingWords {
  const counts = new Map<string, number>();
  const count = (pattern: Pattern): void => {
    if ('test' in pattern) counts.set(pattern.test, (counts.get(pattern.test) ?? 0) + 1);
    if ('parts' in pattern) pattern.parts.forEach(count);
    if ('part' in pattern) count(pattern.part);
  };
  onPatterns(words, (source) => {
    count(readPattern(source));
    return source;
  });
  // Those that stand often come first, so that the steps within a group are small ones.
  const often = [...counts].filter(([, times]) => times > seldom).sort((a, b) => b[1] - a[1]);
  const others = [...counts.keys()].filter((word) => (counts.get(word) ?? 0) <= seldom);
  const all = [...often.map(([word]) => word), ...others.sort()];
  const room = (digits.length - oftenCount) * digits.length;
  if (all.length > room)
    throw new Error(`the patterns hold ${all.length} words, and there is room for ${room}`);
  const places = new Map(all.map((word, place) => [word, place]));
  const packing = new Packing(places);
  const written = onPatterns(words, (source) => packing.write(readPattern(source)));
  // Apart from what people read, patterns are squeezed better.
  const lines = inOrder(written).map(({ any }) => any.splice(0).join(' '));
  const { lists } = written.grammar;
  const listed = Object.values(lists).join(' ');
  for (const name of Object.keys(lists)) lists[name] = '';
  return { ...written, packed: [list(all), listed, ...lines].join('\n') };
}

/** Words as the letters that they share with the one before, and the rest; see wordsOf in packed.ts. */
function list(words: readonly string[]): string {
  return words
    .map((word, index) => {
      if (/[A-Z]/.test(word)) throw new Error(`“${word}”: patterns are written in small letters`);
      const before = words[index - 1] ?? '';
      let shared = 0;
      while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}

function onPatterns(words: WordingWords, change: (source: string) => string): WordingWords {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'any' || key === 'lists' ? change(value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, walk(item, key === 'lists' ? key : name)]),
    );
  };
  return walk(words, '') as WordingWords;
}

class Packing {
  private readonly places: ReadonlyMap<string, number>;

  constructor(places: ReadonlyMap<string, number>) {
    this.places = places;
  }

  write(pattern: Pattern): string {
    switch (pattern.kind) {
      case 'word':
        return this.word(pattern.test);
      case 'other':
        return `~${this.word(pattern.test)}`;
      case 'peek':
        return `!${this.word(pattern.test)}`;
      case 'sequence':
        return pattern.parts.map((part) => this.write(part)).join('');
      case 'choice':
        return this.group(pattern.parts);
      case 'maybe':
        return `?${pattern.part.kind === 'sequence' ? this.group([pattern.part]) : this.write(pattern.part)}`;
      case 'gap':
        return `${pattern.plain ? '.' : ':'}${pattern.most}`;
      case 'mark':
        return `[${this.write(pattern.part)}]`;
      case 'start':
        return '^';
      case 'end':
        return '$';
    }
  }

  private group(parts: readonly Pattern[]): string {
    const places = parts.flatMap((part) => (part.kind === 'word' ? (this.places.get(part.test) ?? []) : []));
    let before = -1;
    let singles = '';
    for (const place of [...new Set(places)].sort((a, b) => a - b)) {
      singles += this.step(place - before - 1);
      before = place;
    }
    const phrases = parts.filter(({ kind }) => kind !== 'word').map((part) => `|${this.write(part)}`);
    return `(${singles}${[...new Set(phrases)].sort().join('')})`;
  }

  private word(word: string): string {
    const place = this.places.get(word) ?? 0;
    if (place < oftenCount) return digit(place);
    return digit(oftenCount + Math.floor(place / digits.length)) + digit(place % digits.length);
  }

  private step(step: number): string {
    if (step < stepOne) return digit(step);
    const rest = step - stepOne;
    if (step < stepTwo)
      return digit(stepOne + Math.floor(rest / digits.length)) + digit(rest % digits.length);
    return digit(digits.length - 1) + digit(Math.floor(step / digits.length)) + digit(step % digits.length);
  }
}

function digit(value: number): string {
  return digits[value] ?? '';
}
