import { describe, expect, it } from 'vitest';
import { isContent } from '~/storage/key-class';
import {
  bowlKey,
  damagedKey,
  deckKey,
  draftKey,
  draftKinds,
  entryKey,
  keys,
  practiceDraft,
  recentKey,
  relationshipKey,
} from '~/storage/keys';
import { everyKind } from '../../fixtures/kinds';

/** Every key that has a name, and what it is. A key that is new and not on this list fails the test. */
const named: Readonly<Record<keyof typeof keys, 'plain' | 'content'>> = {
  meta: 'plain',
  settings: 'plain',
  nudge: 'plain',
  timers: 'plain',
  left: 'plain',
  lock: 'plain',
  locking: 'plain',
  tries: 'plain',
  home: 'content',
  place: 'content',
  backup: 'content',
  wording: 'content',
};
const classOf = (key: string) => (isContent(key) ? 'content' : 'plain');

describe('the class of a key', () => {
  it('is said for every key that has a name', () => {
    expect(Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, classOf(key)]))).toEqual(
      named,
    );
  });

  it.each([
    entryKey('e1'),
    relationshipKey('sam'),
    ...draftKinds.map((kind) => draftKey(kind, 'sam')),
    practiceDraft('sam', 'listen'),
    deckKey('sam'),
    bowlKey('sam'),
    recentKey,
    'something that nobody has thought of yet',
    'settings/more',
  ])('is content for %s', (key) => {
    expect(classOf(key)).toBe('content');
  });

  it.each(['entry/e1', 'home', 'settings', 'nudge', 'damaged/home/1'])(
    'stays that of %s when that one is damaged',
    (key) => {
      expect(classOf(damagedKey(key, 1))).toBe(classOf(key));
    },
  );

  it('is plain for nothing in which a person’s own words stand', () => {
    const own = Object.entries(everyKind(0)).filter(([key]) => !isContent(key));
    for (const [key, value] of own) expect(JSON.stringify(value), key).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/i);
  });
});
