import { describe, expect, it } from 'vitest';
import { fitsStage, type Stage } from '~/domain/stage';

const stage: Stage = { yeses: 'before', time: 'first', promise: 'none' };

describe('a card and a stage', () => {
  const table: readonly (readonly [when: Parameters<typeof fitsStage>[0], stage: Stage, fits: boolean])[] = [
    [undefined, stage, true],
    [['before'], stage, true],
    [['after'], stage, false],
    [['after'], { ...stage, yeses: 'after' }, true],
    [['first'], stage, true],
    [['later'], stage, false],
    [['before', 'later'], stage, false],
    [['before', 'later'], { ...stage, time: 'later' }, true],
    [['promise'], stage, false],
    [['promise'], { ...stage, promise: 'due' }, true],
    [['before'], { ...stage, yeses: null }, false],
    [['after'], { ...stage, yeses: null }, false],
  ];

  it.each(table)('tags %j at %j: %s', (when, at, fits) => {
    expect(fitsStage(when, at)).toBe(fits);
  });
});
