import { describe, expect, it } from 'vitest';
import { linesOf } from '~/components/lookback/lines';
import { ticksInWords } from '~/components/lookback/when';
import type { Answer } from '~/domain/check';
import type { Step } from '~/domain/trend';
import { checkEntry } from '../storage/made';

function step(answer: Answer, from: number, to: number, note = ''): Step {
  return { entry: checkEntry({ texts: { want: note, weigh: 'Elsewhere.', survive: '' } }), answer, from, to };
}

describe('the lines of a drawing', () => {
  const lines = linesOf(
    [step('no', 0, 0.25), step('yes', 0.25, 0.5, 'A note.'), step('yes', 0.5, 1, ' ')],
    'want',
  );

  it('hold each answer at its own height until the next check, and are dotted after the last', () => {
    expect(lines.held).toBe('M0 250H250M250 50H500');
    expect(lines.since).toBe('M500 50H1000');
  });

  it('turn where one answer became another, and only there', () => {
    expect(lines.turns).toBe('M250 250V50');
  });

  it('have a point for each check, and a ring where this question has a note', () => {
    expect(lines.points).toBe('M0 250h0.01M250 50h0.01M500 50h0.01');
    expect(lines.noted).toBe('M250 50h0.01');
  });
});

describe('the names below it', () => {
  it('say the year where it is another one', () => {
    const ticks = [
      { x: 0, kind: 'day', day: '2025-09-03' },
      { x: 0.2, kind: 'month', day: '2025-12-01' },
      { x: 0.4, kind: 'month', day: '2026-01-01' },
      { x: 0.6, kind: 'month', day: '2026-03-01' },
      { x: 1, kind: 'today', day: '2026-11-21' },
    ] as const;
    const desk = { clock: { today: () => '2026-11-21' }, language: 'en' };
    expect(ticksInWords(ticks, desk).map(({ name }) => name)).toEqual([
      'Sep 3, 2025',
      'December',
      'Jan 2026',
      'March',
      'today',
    ]);
  });
});
