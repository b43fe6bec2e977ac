import { describe, expect, it } from 'vitest';
import { compileWords } from '~/content/compile';
import { linesOf } from '~/domain/shown';
import { defaults } from '~/storage/defaults';
import { words } from '../e2e/words';

const { nudge, apart, pause } = words('notice');
const shown = [...nudge.choices, nudge.test, apart, pause].flatMap(({ title, message }) => [title, message]);
const onScreen = [...shown, ...Object.values(nudge.buttons)];

/** What would tell someone who looks over a shoulder, each as a sentence and a pattern that finds it. */
const telling: readonly (readonly [rule: string, broken: string, pattern: RegExp])[] = [
  [
    'what Goldseam is about',
    'Your trust question is here.',
    /\b(goldseam|trust\w*|repair\w*|mend\w*|relation\w*|promise\w*|question\w*|practice\w*|check\w*|answer\w*|histor\w*|journal)\b/i,
  ],
  [
    'that there is another person',
    'They are waiting.',
    /\b(they|them|their|he|she|him|her|partner|friend\w*|family|apart|talk\w*|someone|together|person)\b/i,
  ],
  [
    'how one feels',
    'How do you feel today?',
    /\b(feel\w*|hurt\w*|pain\w*|sorry|heart|love\w*|sad\w*|anger|angry|fear|worr\w+|forg[ai]v\w*|safe\w*)\b/i,
  ],
  ['a number', '3 things wait.', /\d/],
];

describe('the words on the screen', () => {
  it.each(telling)('do not give away %s', (_what, broken, pattern) => {
    expect(broken).toMatch(pattern);
    expect(onScreen.filter((line) => pattern.test(line))).toEqual([]);
  });

  it('command nobody and ask nothing', () => {
    const commands = /^(do|go|open|take|write|drink|water|come|look|let|remember|try|click|tap)\b|\?/i;
    expect('Come back').toMatch(commands);
    expect(shown.filter((line) => commands.test(line))).toEqual([]);
  });

  it('are a choice of different lines', () => {
    expect(new Set(nudge.choices.map(({ title }) => title)).size).toBe(nudge.choices.length);
    expect(new Set(nudge.choices.map(({ message }) => message)).size).toBe(nudge.choices.length);
  });
});

describe('the lines of a nudge', () => {
  it('are those that were picked, else the first ones, and one’s own where they are wanted', () => {
    const [first, second] = nudge.choices;
    expect(linesOf(nudge, { kind: 'neutral', line: second?.id ?? '' })).toBe(second);
    expect(linesOf(nudge, defaults.settings.nudges.shown)).toBe(first);
    expect(linesOf(nudge, { kind: 'neutral', line: 'gone' })).toBe(first);
    const own = { kind: 'own' as const, title: 'Tea', message: 'At four' };
    expect(linesOf(nudge, own)).toMatchObject({ title: 'Tea', message: 'At four' });
  });
});

describe('a fault in the neutral lines', () => {
  const line = { title: 'A note', message: 'It is here.' };
  const eight = Array.from({ length: 8 }, (_, at) => ({ id: `line-${at}`, ...line }));
  const fileWith = (choices: readonly object[]) =>
    JSON.stringify({
      nudge: { choices, buttons: { later: 'Later', skip: 'Not today' }, test: line },
      apart: line,
      pause: line,
    });
  const table: readonly (readonly [fault: string, choices: readonly object[], cure: RegExp])[] = [
    ['no choice', [], /choices → 0: this text is missing/],
    ['seven choices', eight.slice(1), /at least eight choices/],
    ['an id that stands twice', [...eight, { id: 'line-0', ...line }], /two choices share an id/],
    ['a long title', [...eight, { ...line, id: 'long', title: 'x'.repeat(41) }], /at most 40 characters/],
    ['a long message', [...eight, { ...line, id: 'long', message: 'x'.repeat(81) }], /at most 80 characters/],
  ];

  it.each(table)('is reported with its cure: %s', (_fault, choices, cure) => {
    expect(() => compileWords('content/en/notice.yaml', fileWith(eight))).not.toThrow();
    expect(() => compileWords('content/en/notice.yaml', fileWith(choices))).toThrow(cure);
  });
});
