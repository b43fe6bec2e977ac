import { wordingRules, type Checker, type WordingRule } from '../../domain/wording/reading.ts';

/** What was found in one sentence, beside what someone says is there. */
export interface Judged {
  rules: readonly WordingRule[];
  labels: readonly WordingRule[];
  /** The minimal pair that it belongs to. */
  pair: string | null;
}

/** Found and there, found and not there, there and not found. */
export interface Counts {
  hit: number;
  wrong: number;
  missed: number;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

export interface Score {
  sentences: number;
  rules: Record<WordingRule, Counts & Figures>;
  /** All rules counted together. */
  micro: Figures;
  /** The mean of the rules. */
  macro: Figures;
  /** Sentences without a label, and how many of them something was found in. */
  clean: { sentences: number; flagged: number };
  /** Minimal pairs, and of how many each sentence was found to break just the rules that it breaks. */
  pairs: { count: number; right: number };
}

/** The rules that a text breaks, each once, in the order of the guideline. */
export function rulesIn(checker: Checker, text: string): WordingRule[] {
  const found = new Set(checker.read(text).findings.map(({ rule }) => rule));
  return wordingRules.filter((rule) => found.has(rule));
}

/** How often each kind was found where it is; and all of them counted together. */
export function tally<Kind extends string>(
  kinds: readonly Kind[],
  judged: readonly { found: readonly Kind[]; there: readonly Kind[] }[],
): { each: Record<Kind, Counts & Figures>; all: Figures } {
  const all = { hit: 0, wrong: 0, missed: 0 };
  const each = Object.fromEntries(
    kinds.map((kind) => {
      const counts = { hit: 0, wrong: 0, missed: 0 };
      for (const { found, there } of judged) {
        if (found.includes(kind)) counts[there.includes(kind) ? 'hit' : 'wrong']++;
        else if (there.includes(kind)) counts.missed++;
      }
      for (const key of ['hit', 'wrong', 'missed'] as const) all[key] += counts[key];
      return [kind, { ...counts, ...figures(counts) }];
    }),
  ) as Record<Kind, Counts & Figures>;
  return { each, all: figures(all) };
}

export function score(judged: readonly Judged[]): Score {
  const { each: rules, all: micro } = tally(
    wordingRules,
    judged.map(({ rules: found, labels: there }) => ({ found, there })),
  );
  const mean = (key: keyof Figures) =>
    wordingRules.reduce((sum, rule) => sum + rules[rule][key], 0) / wordingRules.length;
  const clean = judged.filter(({ labels }) => labels.length === 0);
  return {
    sentences: judged.length,
    rules,
    micro,
    macro: { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') },
    clean: { sentences: clean.length, flagged: clean.filter(({ rules: found }) => found.length > 0).length },
    pairs: pairsOf(judged),
  };
}

function pairsOf(judged: readonly Judged[]): Score['pairs'] {
  const right = new Map<string, boolean>();
  for (const { pair, rules, labels } of judged) {
    if (pair === null) continue;
    const same = rules.length === labels.length && rules.every((rule) => labels.includes(rule));
    right.set(pair, same && (right.get(pair) ?? true));
  }
  return { count: right.size, right: [...right.values()].filter(Boolean).length };
}

/** Where nothing was found, nothing was found wrongly; where nothing is there, nothing was missed. */
function figures({ hit, wrong, missed }: Counts): Figures {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** The score as a table for people. */
export function table({ sentences, rules, micro, macro, clean, pairs }: Score): string {
  const row = (name: string, { precision, recall, f1 }: Figures, counts?: Counts) =>
    [
      name.padEnd(16),
      ...[precision, recall, f1].map((figure) => figure.toFixed(3).padStart(10)),
      ...(counts ? [counts.hit, counts.wrong, counts.missed].map((n) => String(n).padStart(8)) : []),
    ].join('');
  const head = ['precision', 'recall', 'F1'].map((name) => name.padStart(10)).join('');
  const share = clean.sentences === 0 ? 0 : (100 * clean.flagged) / clean.sentences;
  return [
    `${sentences} sentences with labels`,
    `${'rule'.padEnd(16)}${head}${['found', 'wrong', 'missed'].map((name) => name.padStart(8)).join('')}`,
    ...wordingRules.map((rule) => row(rule, rules[rule], rules[rule])),
    row('micro', micro),
    row('macro', macro),
    `clean sentences flagged: ${clean.flagged} of ${clean.sentences} (${share.toFixed(1)} %)`,
    ...(pairs.count === 0 ? [] : [`minimal pairs right on both sides: ${pairs.right} of ${pairs.count}`]),
  ].join('\n');
}
