import { describe, expect, it } from 'vitest';
import { firstLine } from '~/components/journal/first-line';
import { nameOf } from '~/components/people/name';
import { counted } from '~/components/ui/counted';
import { fill } from '~/components/ui/fill';
import type { Words } from '~/content/schema';
import type { Relationship } from '~/domain/relationship';
import type { Entry } from '~/domain/entry';
import { checkEntry, sam } from '../storage/made';

describe('a text with places to fill', () => {
  it.each([
    ['Last taken {when}.', { when: 'yesterday' }, 'Last taken yesterday.'],
    ['{step} of {steps}', { step: 1, steps: 3 }, '1 of 3'],
    ['From {before} to {after}, not {before}.', { before: 'No', after: 'Yes' }, 'From No to Yes, not No.'],
    ['Nothing to fill.', { when: 'now' }, 'Nothing to fill.'],
    ['{when}', { when: '' }, ''],
    ['{when}', { when: '$& {when}' }, '$& {when}'],
  ])('%j with %o is %j', (text, values, filled) => {
    expect(fill(text, values)).toBe(filled);
  });

  it('is a fault of ours when a value is missing', () => {
    expect(() => fill('Last taken {when}.', {})).toThrow(new RangeError('no value for {when}'));
  });
});

describe('a number with its words', () => {
  const english = { one: '{count} entry', other: '{count} entries' };
  const arabic = {
    one: 'قيد واحد',
    two: 'قيدان',
    few: '{count} قيود',
    many: '{count} قيدًا',
    other: '{count} قيد',
  };

  it.each([
    [english, 0, 'en', '0 entries'],
    [english, 1, 'en', '1 entry'],
    [english, 2, 'en', '2 entries'],
    [english, 1200, 'en', '1,200 entries'],
    [{ other: '{count} 件' }, 1, 'ja', '1 件'],
    [{ other: '{count} entries' }, 1, 'en', '1 entries'],
    [arabic, 1, 'ar', 'قيد واحد'],
    [arabic, 2, 'ar', 'قيدان'],
    [arabic, 3, 'ar-EG', '٣ قيود'],
    [arabic, 11, 'ar-EG', '١١ قيدًا'],
    [arabic, 100, 'ar-EG', '١٠٠ قيد'],
  ])('takes the plural form of the language: %o, %i in %s is “%s”', (words, count, language, text) => {
    expect(counted(words, count, language)).toBe(text);
  });
});

const kinds: Words['common']['kinds'] = {
  partner: 'Partner',
  ex: 'Former partner',
  family: 'Family',
  friend: 'Friend',
  work: 'Someone at work',
  unsaid: 'Not said',
};
const desk = { common: { kinds, someone: 'Someone' } } as Parameters<typeof nameOf>[2];
const one = (given: Partial<Relationship>): Relationship => ({ ...sam, nickname: '', ...given });

describe('the name of a relationship', () => {
  it.each([
    ['its nickname', one({ nickname: 'Mara' }), 'Mara'],
    ['its kind without a nickname', one({ kind: 'friend' }), 'Friend'],
    ['someone when nothing was said', one({ kind: 'unsaid' }), 'Someone'],
  ])('is %s', (_says, relationship, name) => {
    expect(nameOf(relationship, [relationship], desk)).toBe(name);
  });

  it('has a number where two would be called the same, and only there', () => {
    const two = [one({ id: '1' }), one({ id: '2' }), one({ id: '3', kind: 'ex' })];
    expect(two.map((relationship) => nameOf(relationship, two, desk))).toEqual([
      'Partner (1)',
      'Partner (2)',
      'Former partner',
    ]);
    const all = [
      one({ id: '1', kind: 'friend' }),
      one({ id: '2', kind: 'family' }),
      one({ id: '3', nickname: 'Friend' }),
      one({ id: '4', kind: 'friend' }),
    ];
    expect(all.map((relationship) => nameOf(relationship, all, desk))).toEqual([
      'Friend (1)',
      'Family',
      'Friend (2)',
      'Friend (3)',
    ]);
  });
});

describe('the first line of an entry', () => {
  const words = { answers: { yes: 'Yes', unsure: 'Not sure', no: 'No' } };
  const weighed = (texts: Record<string, string>) =>
    ({
      ...checkEntry(),
      kind: 'weigh',
      texts: { pain: '', care: '', mending: '', beside: '', ...texts },
    }) as unknown as Entry;

  it('is the three answers of a check, in their order', () => {
    expect(firstLine(checkEntry(), words)).toBe('Yes · Not sure · No');
  });

  it.each([
    ['nothing when nothing was written', {}, ''],
    [
      'the first text that is not blank',
      { pain: ' \n', care: 'She called.', mending: 'Yes.' },
      'She called.',
    ],
    ['one line with single spaces', { pain: '  One\n\ntwo \t three ' }, 'One two three'],
    ['whole at 140 characters', { pain: 'x'.repeat(140) }, 'x'.repeat(140)],
    ['cut after 140 characters', { pain: 'x'.repeat(141) }, `${'x'.repeat(140)}…`],
    ['cut between characters as people count them', { pain: '👩‍👩‍👧‍👦'.repeat(141) }, `${'👩‍👩‍👧‍👦'.repeat(140)}…`],
  ])('is %s', (_says, texts, line) => {
    expect(firstLine(weighed(texts), words)).toBe(line);
  });
});
