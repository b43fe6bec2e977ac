import { describe, expect, it } from 'vitest';
import { isNarrowed, narrow, type Chosen } from '~/components/journal/chosen';
import type { Entry } from '~/domain/entry';
import { fold } from '~/domain/fold';
import { termsOf } from '~/domain/search';

const common = { at: 1, zone: 'UTC' };
const entries: Entry[] = [
  { ...common, id: 'seen', relationship: 'sam', kind: 'seen', sort: 'open', texts: { seen: 'The café' } },
  { ...common, id: 'letter', relationship: 'sam', kind: 'unsent', texts: { letter: 'A kettle' } },
  {
    ...{ ...common, id: 'practice', relationship: 'zoe', kind: 'practice', practice: 'listen' },
    ...{ day: '2026-11-21', texts: { note: 'A kettle in the cafe' } },
  },
];
const person = (id: string, sides: ('hurt' | 'broke')[]) =>
  ({ id, sides, nickname: '', kind: 'friend', since: 1 }) as const;
const relationships = [person('sam', ['hurt']), person('zoe', ['hurt', 'broke'])];
const everything: Chosen = { group: null, person: null, side: null, query: '' };

const textOf = ({ texts }: Entry) => fold(Object.values(texts).join('\n'));
const found = (chosen: Partial<Chosen>) =>
  narrow(
    entries,
    { ...everything, ...chosen },
    termsOf(chosen.query ?? ''),
    relationships.map((one) => ({ ...one, sides: [...one.sides] })),
    textOf,
  ).map(({ id }) => id);

describe('narrowing the history', () => {
  it.each<[Partial<Chosen>, string[]]>([
    [{}, ['seen', 'letter', 'practice']],
    [{ group: 'letters' }, ['letter']],
    [{ person: 'zoe' }, ['practice']],
    [{ side: 'broke' }, ['practice']],
    [{ side: 'hurt' }, ['seen', 'letter']],
    [{ query: 'CAFÉ' }, ['seen', 'practice']],
    [{ query: 'kettle cafe' }, ['practice']],
    [{ query: 'kettle', person: 'sam' }, ['letter']],
    [{ query: 'kettle', group: 'seen' }, []],
  ])('to %j leaves %j', (chosen, ids) => {
    expect(found(chosen)).toEqual(ids);
  });

  it('knows whether something may be left out', () => {
    expect(isNarrowed(everything, [])).toBe(false);
    expect(isNarrowed({ ...everything, side: 'hurt' }, [])).toBe(true);
    expect(isNarrowed(everything, ['kettle'])).toBe(true);
  });
});
