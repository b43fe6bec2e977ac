import { describe, expect, it } from 'vitest';
import { beginningOf } from '~/components/kept/beginning';

describe('the beginning of a text', () => {
  it.each([
    ['nothing', ''],
    ['up to 600 characters', 'x'.repeat(600)],
    ['up to twelve lines', 'x\n'.repeat(11)],
  ])('is not cut off from %s', (_says, text) => {
    expect(beginningOf(text)).toBeNull();
  });

  it.each([
    ['is 200 characters of a long text', 'x'.repeat(601), `${'x'.repeat(200)}…`],
    ['is cut between characters as people count them', '👩‍👩‍👧‍👦'.repeat(300), `${'👩‍👩‍👧‍👦'.repeat(200)}…`],
    ['is four lines of many', 'One\nTwo\n\nFour\nFive\n'.repeat(3), 'One\nTwo\n\nFour…'],
    ['ends with a word', `${'Word '.repeat(40)}${'x'.repeat(500)}`, `${'Word '.repeat(40).trimEnd()}…`],
  ])('%s', (_says, text, beginning) => {
    expect(beginningOf(text)).toBe(beginning);
  });
});
