import { describe, expect, it } from 'vitest';
import type { Answer } from '~/domain/check';
import type { CheckEntry, Entry } from '~/domain/entry';
import { lookBack } from '~/domain/lookback';

function checked(
  id: string,
  at: number,
  [want, weigh, survive]: [Answer, Answer, Answer],
  of = 'sam',
): Entry {
  const entry: CheckEntry = {
    id,
    relationship: of,
    at,
    zone: 'UTC',
    kind: 'check',
    answers: { want, weigh, survive },
    texts: { want: '', weigh: '', survive: '' },
  };
  return entry;
}

const entries: Entry[] = [
  checked('b', 20, ['yes', 'unsure', 'no']),
  checked('a', 10, ['no', 'unsure', 'yes']),
  checked('other', 15, ['yes', 'yes', 'yes'], 'noor'),
  { ...checked('c', 30, ['yes', 'yes', 'no']) },
  {
    id: 'w',
    relationship: 'sam',
    at: 25,
    zone: 'UTC',
    kind: 'weigh',
    texts: { pain: '', care: '', mending: '', beside: '' },
  },
];

describe('looking back', () => {
  it('holds each check of one relationship against the one before it, newest first', () => {
    const looks = lookBack(entries, 'sam').map(({ entry, moves }) => [entry.id, moves]);
    expect(looks).toEqual([
      [
        'c',
        {
          want: { kind: 'same', answer: 'yes' },
          weigh: { kind: 'moved', before: 'unsure', answer: 'yes' },
          survive: { kind: 'same', answer: 'no' },
        },
      ],
      [
        'b',
        {
          want: { kind: 'moved', before: 'no', answer: 'yes' },
          weigh: { kind: 'same', answer: 'unsure' },
          survive: { kind: 'moved', before: 'yes', answer: 'no' },
        },
      ],
      [
        'a',
        {
          want: { kind: 'first', answer: 'no' },
          weigh: { kind: 'first', answer: 'unsure' },
          survive: { kind: 'first', answer: 'yes' },
        },
      ],
    ]);
  });

  it('finds nothing where there was no check', () => {
    expect(lookBack(entries, 'nobody')).toEqual([]);
    expect(lookBack([], 'sam')).toEqual([]);
  });

  it('leaves the list that it was given in its order', () => {
    const before = entries.map(({ id }) => id);
    lookBack(entries, 'sam');
    expect(entries.map(({ id }) => id)).toEqual(before);
  });
});
