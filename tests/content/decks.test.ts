import { describe, expect, it } from 'vitest';
import { compileWords, WordFault } from '~/content/compile';
import { fits, type Stage } from '~/domain/draw';
import { words } from '../e2e/words';

const names = ['deck-hurt', 'deck-broke', 'deck-apart'] as const;
const decks = {
  'deck-hurt': words('deck-hurt'),
  'deck-broke': words('deck-broke'),
  'deck-apart': words('deck-apart'),
};
const all = Object.values(decks).flat();

const times = ['first', 'later'] as const;
const hurtStages = (['before', 'after'] as const).flatMap((trust) =>
  times.map((time): Stage => ({ trust, time, promise: false })),
);
const brokeStages = times.map((time): Stage => ({ trust: 'before', time, promise: false }));
const fitting = (name: (typeof names)[number], stage: Stage) =>
  decks[name].filter((card) => fits(card, stage));
const tagged = (name: (typeof names)[number]) => new Set(decks[name].flatMap(({ when }) => when ?? []));

describe('the decks', () => {
  it.each(hurtStages)('have 45 cards for someone who was hurt, $trust three times yes, $time', (stage) => {
    expect(fitting('deck-hurt', stage).length).toBeGreaterThanOrEqual(45);
  });

  it.each(brokeStages)('have 45 cards for someone who broke trust, $time', (stage) => {
    expect(fitting('deck-broke', stage).length).toBeGreaterThanOrEqual(45);
  });

  it('have eight cards and more for a day on which a promise is due', () => {
    const due = decks['deck-broke'].filter(({ when }) => when?.includes('promise'));
    expect(due.length).toBeGreaterThanOrEqual(8);
    for (const stage of brokeStages) {
      expect(due.every((card) => fits(card, { ...stage, promise: true }))).toBe(true);
    }
  });

  it('tie a card to no stage that its side does not know', () => {
    expect(tagged('deck-hurt')).toEqual(new Set(['before', 'after', 'first', 'later']));
    expect(tagged('deck-broke')).toEqual(new Set(['first', 'later', 'promise']));
    expect(tagged('deck-apart')).toEqual(new Set());
  });

  it('have no id and no text twice, and tell the sides apart by their ids', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    const prefixes = names.map((name) => new Set(decks[name].map(({ id }) => id.slice(0, 2))));
    expect(prefixes).toEqual([new Set(['h-']), new Set(['b-']), new Set(['p-'])]);
  });

  it('say it in 160 characters, and in more than one word of a question', () => {
    expect(all.filter(({ text }) => text.length > 160 || text.length < 30)).toEqual([]);
  });

  it.each(names)('vary how they begin: %s', (name) => {
    const beginnings = decks[name].map(({ text }) => text.split(' ').slice(0, 2).join(' '));
    const most = Math.max(...beginnings.map((one) => beginnings.filter((other) => other === one).length));
    expect(most / decks[name].length).toBeLessThanOrEqual(0.1);
  });
});

/** What a card asks nobody to do, each with a sentence that breaks the rule. */
const urges: readonly (readonly [rule: string, broken: string, pattern: RegExp, where: typeof all])[] = [
  [
    'sends nobody to the other person',
    'Take a breath. Call them tonight.',
    /(^|[.:?] )(Call|Text|Message|Visit|Meet|Ask|Tell|Send|Give|(Write|Talk|Speak|Go) to) (them|him|her|this person)\b/,
    all,
  ],
  ['urges nobody who was hurt to forgive', 'Could you forgive?', /\b(forg[ai]v|pardon)/i, decks['deck-hurt']],
  [
    'does not take it that someone who was hurt wants to mend it or to stay',
    'What can you do for the two of you?',
    /\b(your relationship|the two of you|between you two|win (them|him|her) back|stay with|go back to)\b/i,
    decks['deck-hurt'],
  ],
  [
    'says nothing that fits one kind of relationship alone',
    'Think of your wedding.',
    /\b(marriage|wedding|spouse|lovers?|kiss\w*|sex\w*|boss|colleague|sister|brother|mother|father)\b/i,
    all,
  ],
];

describe('a card', () => {
  it.each(urges)('%s', (_rule, broken, pattern, where) => {
    expect(broken).toMatch(pattern);
    expect(where.filter(({ text }) => pattern.test(text))).toEqual([]);
  });
});

describe('a fault in a deck', () => {
  const deckWith = (card: string) =>
    [...Array(60).keys()].map((at) => `- id: h-${at}\n  text: Question ${at}\n`).join('') + card;
  const table: readonly (readonly [fault: string, card: string, cure: RegExp])[] = [
    ['a tag that is none', '- id: h-x\n  text: One\n  when: [soon]\n', /a tag is one of before, after/],
    ['an empty list of tags', '- id: h-x\n  text: One\n  when: []\n', /write a tag, or remove the line/],
    ['both tags of a pair', '- id: h-x\n  text: One\n  when: [first, later]\n', /a card has one at most/],
    ['a long text', `- id: h-x\n  text: ${'long '.repeat(33)}\n`, /at most 160 characters/],
    ['an id that stands twice', '- id: h-7\n  text: One\n', /two texts share an id/],
  ];

  it.each(table)('is reported with its cure: %s', (_fault, card, cure) => {
    expect(() => compileWords('content/en/deck-hurt.yaml', deckWith(card))).toThrow(WordFault);
    expect(() => compileWords('content/en/deck-hurt.yaml', deckWith(card))).toThrow(cure);
  });

  it('is a deck of fewer than 60 cards', () => {
    const short = deckWith('').split('- id: h-59')[0] ?? '';
    expect(() => compileWords('content/en/deck-hurt.yaml', short)).toThrow(/at least 60 cards/);
    expect(() => compileWords('content/en/deck-hurt.yaml', deckWith(''))).not.toThrow();
  });
});
