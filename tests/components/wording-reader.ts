import type { Finding, Reading, WordingRule } from '~/domain/wording/reading';

/** Phrases that the reader of these tests finds, each with its rule. The real one has tests of its own. */
const rules: readonly (readonly [phrase: string, rule: WordingRule])[] = [
  ['because I was', 'justifying'],
  ['You made me', 'blaming'],
  ['forgive me', 'pressuring'],
  ['never again', 'overpromising'],
];
export const phrases = rules.map(([phrase]) => phrase);

export function finding(rule: WordingRule, start: number, end: number, more: Partial<Finding> = {}): Finding {
  const given = { why: 'So.', instead: ['It was me.'], sentence: { start, end }, phrase: rule };
  return { rule, start, end, ...given, ...more };
}

/** Reads a text as the check does, with sentences that end at full stops. */
export function readBy(text: string): Reading {
  const sentences = [...text.matchAll(/[^.]*\.?\s*/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const findings = rules.flatMap(([phrase, rule]) =>
    [...text.matchAll(new RegExp(phrase, 'gi'))].map(({ index, 0: { length } }) => {
      const [start, end] = [index, index + length];
      const sentence = sentences.find((one) => one.start <= start && end <= one.end) ?? { start, end };
      return finding(rule, start, end, { sentence, phrase: phrase.toLowerCase() });
    }),
  );
  return { findings: findings.sort((a, b) => a.start - b.start), good: [] };
}
