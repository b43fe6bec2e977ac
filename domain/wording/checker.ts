import type { WordingWords } from '~/content/wording-schema';
import type { Checker, Finding, Good, Reading, Span } from './reading.ts';
import { Memory } from './memory.ts';
import { unpacked } from './packed.ts';
import { Rules, type Way } from './rules.ts';
import { Sentences, type Sentence } from './sentences.ts';
import { suggest } from './suggest.ts';

/** Finds what to mark in one sentence, counted from its start. */
interface SentenceReading {
  findings: readonly Finding[];
  good: readonly Good[];
}

/** So many sentences are remembered; a letter has fewer. */
const remembered = 2000;

/**
 * Makes a checker that remembers the sentences it has read, so that while someone types only the
 * sentence under the pen is read anew. Build one when a field with the check is opened, and keep it.
 * @param language its tag, for finding where sentences end
 * @throws PatternFault when a pattern of the rules cannot be read
 */
export function createChecker(words: WordingWords, language: string): Checker {
  const rules = new Rules(unpacked(words));
  const sentences = new Sentences(language, words.grammar.abbreviations, words.grammar.quotes);
  const readings = new Memory<SentenceReading>(remembered);

  function readSentence({ text, quoted }: Sentence): SentenceReading {
    const key = quoted.length === 0 ? text : `${text}\n${quoted.map((q) => `${q.start}-${q.end}`).join()}`;
    return readings.recall(key, () => readAnew(rules, text, quoted));
  }

  return {
    read(text) {
      const findings: Finding[] = [];
      const good: Good[] = [];
      for (const sentence of sentences.of(text)) {
        const { start, end } = sentence;
        const read = readSentence(sentence);
        for (const finding of read.findings) {
          findings.push({ ...shifted(finding, start), sentence: { start, end } });
        }
        for (const each of read.good) good.push(shifted(each, start));
      }
      return { findings, good } satisfies Reading;
    },
  };
}

function readAnew(rules: Rules, text: string, quoted: readonly Span[]): SentenceReading {
  const tokens = rules.reader.read(text, quoted);
  const found = rules.find(tokens).map(({ way, match: { from, until } }) => {
    const whole = 'rule' in way.is ? rules.ends.of(tokens, from, until) : until;
    const start = tokens[from]?.start ?? 0;
    return { way, from, until: whole, start, end: Math.max(start, tokens[whole - 1]?.end ?? 0) };
  });
  const kept = withoutOverlaps(found);
  const marked = kept.filter(({ way }) => 'rule' in way.is);
  const findings = marked.flatMap((each): Finding[] => {
    const { way, from, until, start, end } = each;
    if (!('rule' in way.is)) return [];
    const phrase = tokens
      .slice(from, until)
      .flatMap(({ word, kind }) => (kind === 'word' ? word : []))
      .join(' ');
    const taken = marked.filter((other) => other !== each);
    const fill = (template: string) => template.replaceAll('{phrase}', () => text.slice(start, end));
    const instead = suggest(way.instead, text, { start, end }, taken);
    const sentence = { start: 0, end: text.length };
    return [{ rule: way.is.rule, start, end, why: fill(way.why), instead, sentence, phrase }];
  });
  // “I lied to you because you were cold” names the act and does not leave it with the one who did it.
  if (findings.length > 0) return { findings, good: [] };
  const good = kept.flatMap(({ way, start, end }): Good[] =>
    'kind' in way.is ? [{ kind: way.is.kind, start, end, why: way.why }] : [],
  );
  return { findings, good };
}

/** Of the same rule, the first of those that overlap, and of those that begin together the longest. */
function withoutOverlaps<Found extends Span & { way: Way }>(found: readonly Found[]): Found[] {
  const until = new Map<string, number>();
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ way, start, end }) => {
      const key = 'rule' in way.is ? way.is.rule : way.is.kind;
      if (start < (until.get(key) ?? 0)) return false;
      until.set(key, end);
      return true;
    });
}

function shifted<Part extends Span>(part: Part, by: number): Part {
  return { ...part, start: part.start + by, end: part.end + by };
}
