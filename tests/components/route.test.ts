import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoute, toHash, type Route, type RouteName } from '~/components/app/route';

/** Every screen that has an address, and whether its address holds an id, or may hold one. A new screen must be added here. */
const screens: Record<RouteName, 'plain' | 'id' | 'both'> = {
  home: 'plain',
  summary: 'plain',
  print: 'plain',
  welcome: 'plain',
  begin: 'plain',
  check: 'plain',
  fence: 'plain',
  weigh: 'plain',
  plan: 'plain',
  today: 'both',
  lookback: 'plain',
  help: 'plain',
  reminders: 'plain',
  people: 'plain',
  keeps: 'plain',
  settings: 'plain',
  journal: 'plain',
  erase: 'plain',
  moment: 'plain',
  breathe: 'plain',
  pause: 'plain',
  talk: 'plain',
  after: 'plain',
  leaving: 'plain',
  shortcuts: 'plain',
  repair: 'plain',
  patience: 'plain',
  request: 'plain',
  letters: 'plain',
  apology: 'plain',
  promises: 'plain',
  promising: 'plain',
  apart: 'plain',
  again: 'plain',
  urge: 'plain',
  unsent: 'plain',
  seen: 'plain',
  bowl: 'plain',
  export: 'plain',
  import: 'plain',
  wording: 'plain',
  when: 'plain',
  shown: 'plain',
  pausing: 'plain',
  questions: 'plain',
  unseen: 'plain',
  lock: 'plain',
  lockon: 'plain',
  lockoff: 'plain',
  passphrase: 'plain',
  recovery: 'plain',
  outcome: 'id',
  entry: 'id',
  relationship: 'id',
  practice: 'id',
  letter: 'id',
  promise: 'id',
};

const anyRoute = fc
  .tuple(fc.constantFrom(...Object.entries(screens)), fc.uuid())
  .map(([[name, kind], id]) => (kind !== 'plain' ? { name, id } : { name }) as Route);

describe('the address of a screen', () => {
  it('leads back to the same screen', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(readRoute(toHash(route))).toEqual(route);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.entries(screens))('is told for %s', (name, kind) => {
    expect(readRoute(`#/${name}`)).toEqual(kind === 'id' ? null : { name });
    expect(readRoute(`#/${name}/a-1`)).toEqual(kind === 'plain' ? null : { name, id: 'a-1' });
  });

  it.each([
    [''],
    ['#'],
    ['#/'],
    ['#main'],
    ['home'],
    ['#home'],
    ['#/Home'],
    ['#/nowhere'],
    ['#/nowhere/1'],
    ['#/home/'],
    ['#/entry/'],
    ['#/entry/a/b'],
    ['#/entry/a b'],
    ['#/entry/<b>'],
    ['#/entry/%2e%2e'],
    ['#/toString'],
    ['#/__proto__'],
    ['#/constructor/x'],
    ['#/home\n'],
    [' #/home'],
    ['#/home?x'],
  ])('%j is of no screen', (hash) => {
    expect(readRoute(hash)).toBeNull();
  });

  it('is of no screen, or of the very screen that has this address, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#/${text}`),
        ),
        (hash) => {
          const route = readRoute(hash);
          if (route !== null) expect(toHash(route)).toBe(hash);
        },
      ),
      { numRuns: 300 },
    );
  });
});
