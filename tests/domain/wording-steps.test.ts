import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Steps } from '~/domain/wording/steps';

const step = fc.record({
  from: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 0x3fffffff })),
  kind: fc.oneof(fc.nat(40), fc.nat(0x7fffffff)),
  value: fc.nat(0x7fffffff),
});

describe('steps', () => {
  it('are found again as they were noted, and no others, however many there are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(step, {
          maxLength: 6000,
          size: 'max',
          selector: ({ from, kind }) => `${from} ${kind}`,
        }),
        fc.array(step, { maxLength: 50 }),
        (noted, others) => {
          const steps = new Steps();
          const known = new Map<string, number>();
          for (const { from, kind, value } of noted) {
            steps.note(from, kind, value);
            known.set(`${from} ${kind}`, value);
          }
          for (const { from, kind } of [...noted, ...others]) {
            expect(steps.find(from, kind)).toBe(known.get(`${from} ${kind}`) ?? -1);
          }
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
