import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChoiceReader } from '~/domain/wording/coding';
import { ChoiceWriter } from '../wording/encode';

const contexts = 3;

type Choice = readonly [context: number, choice: boolean];

function written(choices: readonly Choice[]): Uint8Array {
  const writer = new ChoiceWriter(contexts);
  for (const [context, choice] of choices) expect(writer.choose(context, choice)).toBe(choice);
  return writer.end();
}

describe('choices in bytes', () => {
  const context = fc.nat(contexts - 1);
  /** Runs of one answer, for what is foreseen for long goes to the edges of the range. */
  const run = fc
    .tuple(context, fc.boolean(), fc.integer({ min: 1, max: 400 }))
    .map(([where, choice, count]) => Array.from({ length: count }, (): Choice => [where, choice]));
  const choices = fc.oneof(
    fc.array(fc.tuple(context, fc.boolean()), { maxLength: 400 }),
    fc.array(run, { maxLength: 12 }).map((runs) => runs.flat()),
  );

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const reader = new ChoiceReader(written(all), contexts);
        expect(all.map(([where]) => reader.choose(where))).toEqual(all.map(([, choice]) => choice));
      }),
      { numRuns: 500 },
    );
  });

  it('take few bits where they are foreseen', () => {
    const rare = Array.from({ length: 8000 }, (_, at): Choice => [0, at % 100 === 0]);
    // A hundredth of all takes 0.081 bits a choice, and what is learnt on the way a little more.
    expect(written(rare).length).toBeLessThan(130);
  });

  it('are “no” behind the end, and never an error', () => {
    const reader = new ChoiceReader(new Uint8Array(), contexts);
    expect(Array.from({ length: 1000 }, () => reader.choose(0))).not.toContain(true);
  });
});
