import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, print, reached, stateAt } from './ops';

const nothing = print(emptyState());
const seeds = fc.integer({ min: 1, max: 1e6 });

describe('how far a killed page had come', () => {
  it('is as far as it was heard of, whatever a later step takes away again', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 60 }), (seed, steps) => {
        const found = print(stateAt(nothing, seed, steps));
        expect(reached(nothing, found, seed, steps)).toBeGreaterThanOrEqual(steps);
      }),
    );
  });

  it('counts a step that is gone', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 60 }), (seed, heard) => {
        const found = stateAt(nothing, seed, heard - 1);
        fc.pre(print(found) !== print(stateAt(nothing, seed, heard)));
        const later = reached(nothing, print(found), seed, heard);
        // The same may stand once more after the step that was heard of; then nothing is missing.
        fc.pre(later !== null && later < heard);
        expect(later).toBe(heard - 1);
      }),
    );
  });

  it('is known of no state that never stood', () => {
    const state = stateAt(nothing, 7, 20);
    const torn = { ...state, draft: 'never written' };
    expect(reached(nothing, print(torn), 7, 20)).toBeNull();
  });
});
