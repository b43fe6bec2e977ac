import { describe, expect, it } from 'vitest';
import { createChecker } from '~/domain/wording/checker';
import { Lexicon } from '~/domain/wording/lexicon';
import { Machine } from '~/domain/wording/machine';
import { wordingRules } from '~/domain/wording/reading';
import { Rules } from '~/domain/wording/rules';
import { Reader } from '~/domain/wording/tokens';
import { readLines } from '../wording/lines';
import { readSentences, readWordingWords } from '../wording/words';

const words = readWordingWords('en');
const checker = createChecker(words, 'en');

/** The words with one way alone in its rule, so that no other can match for it. */
function only(rule: (typeof wordingRules)[number], id: string) {
  const ways = words[rule].ways.filter((way) => way.id === id);
  return createChecker({ ...words, [rule]: { ...words[rule], ways } }, 'en');
}

describe.each(wordingRules)('the examples of %s', (rule) => {
  describe.each(words[rule].ways)('$id', ({ id, matches, passes }) => {
    const alone = only(rule, id);

    it.each(matches)('are found by it: %s', (text) => {
      expect(alone.read(text).findings.map((finding) => finding.rule)).toContain(rule);
    });

    it.each(passes)('pass: %s', (text) => {
      expect(checker.read(text).findings.map((finding) => finding.rule)).not.toContain(rule);
    });
  });
});

describe('the examples of what is good', () => {
  describe.each(words.good.ways)('$id', ({ kind, matches, passes }) => {
    it.each(matches)('are named: %s', (text) => {
      expect(checker.read(text).good.map((good) => good.kind)).toContain(kind);
    });

    it.each(passes)('are not named: %s', (text) => {
      expect(checker.read(text).good.map((good) => good.kind)).not.toContain(kind);
    });
  });
});

describe('the rules', () => {
  it('name only guards that there are, and every guard is named', () => {
    const named = [...wordingRules, 'good' as const].flatMap((rule) => [
      ...words[rule].unless,
      ...words[rule].ways.flatMap(({ unless, despite }) => [...unless, ...despite]),
    ]);
    expect([...new Set(named)].sort()).toEqual(Object.keys(words.grammar.guards).sort());
  });

  it('have ids that tell their ways apart', () => {
    for (const rule of [...wordingRules, 'good' as const]) {
      const ids = words[rule].ways.map(({ id }) => id);
      expect(new Set(ids).size, rule).toBe(ids.length);
    }
  });

  it('offer for each way at least one wording that stands without the writer’s own words', () => {
    for (const rule of wordingRules) {
      for (const { id, instead } of words[rule].ways) {
        expect(
          instead.some((text) => !text.includes('{')),
          `${rule} ${id}`,
        ).toBe(true);
      }
    }
  });

  it('have no slots but the writer’s own words', () => {
    for (const rule of wordingRules) {
      for (const { id, why, instead } of words[rule].ways) {
        const slots = (text: string) => text.match(/\{[^}]*\}/g) ?? [];
        expect(slots(why), `${rule} ${id}`).toEqual(['{phrase}']);
        for (const text of instead) {
          expect(['{before}', '{phrase}', '{after}'], text).toEqual(expect.arrayContaining(slots(text)));
        }
      }
    }
  });

  it('suggest nothing that the check itself would mark', () => {
    for (const rule of wordingRules) {
      for (const { id, instead } of words[rule].ways) {
        for (const text of instead.filter((each) => !each.includes('{'))) {
          expect(checker.read(text).findings, `${rule} ${id}: ${text}`).toEqual([]);
        }
      }
    }
  });

  it('are read without a fault', () => {
    expect(() => new Rules(words)).not.toThrow();
  });
});

describe('each pattern', () => {
  const proofs = ['given', 'build', 'plain', 'others'].flatMap(
    (name) => readLines(readSentences(name)).lines,
  );

  it('is matched by a sentence that proves it', () => {
    const lexicon = new Lexicon(words.grammar.lists);
    const machine = new Machine(lexicon);
    const patterns: string[] = [];
    const examples: string[] = proofs.map(({ text }) => text);
    for (const rule of [...wordingRules, 'good' as const]) {
      for (const { any, matches } of words[rule].ways) {
        for (const pattern of any) machine.add(pattern, patterns.push(pattern) - 1);
        examples.push(...matches);
      }
    }
    const reader = new Reader(words.grammar, lexicon);
    const matched = new Set(
      examples.flatMap((text) => machine.run(reader.read(text, [])).map(({ pattern }) => pattern)),
    );
    expect(patterns.filter((_, number) => !matched.has(number))).toEqual([]);
  }, 20_000);
});
