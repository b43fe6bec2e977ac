import { describe, expect, it } from 'vitest';
import { contrast, palettes, themes, tokens } from './tokens';

/** Text of any size: WCAG 2.2, 1.4.3, level AA. */
const readable = 4.5;
/** Controls, their focus, and graphics that say something: WCAG 2.2, 1.4.11. */
const visible = 3;

/** Every pair of colours that is used together, and how far apart the two must be. */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['ink', 'ink-soft', 'gold', 'glaze'].flatMap((text) =>
    ['paper', 'paper-deep'].map((back) => [text, back, readable] as const),
  ),
  ['ink', 'field', readable],
  ['on-glaze', 'glaze', readable],
  ['on-glaze', 'glaze-strong', readable],
  // The border of fields and quiet buttons, inside and out.
  ['control', 'paper', visible],
  ['control', 'paper-deep', visible],
  ['control', 'field', visible],
  // The focus ring, which is also the fill of buttons and marks.
  ['glaze', 'paper', visible],
  ['glaze', 'paper-deep', visible],
  ['glaze', 'field', visible],
  ['glaze-strong', 'paper', visible],
  // The seam is a graphic that shows how far one has come.
  ['leaf', 'paper', visible],
  // The gold on the bowl, each where the light makes it so: it shows what was kept.
  ['seam-bright', 'bowl-lit', visible],
  ['seam', 'bowl-lit', visible],
  ['seam', 'bowl', visible],
  ['seam-dim', 'bowl-deep', visible],
];

/**
 * Decoration that says nothing on its own: the crack under the seam, lines between rows, and what of
 * the bowl shows only that it is round and broken. No bound is set for it.
 */
const decoration = ['crack', 'hairline', 'bowl-lip', 'bowl-foot', 'bowl-crack', 'bowl-ground'];

describe.each(palettes)('the colours $name', ({ colours }) => {
  const cases = themes.flatMap((theme) => pairs.map((pair) => [theme, ...pair] as const));

  it.each(cases)('in the %s theme: %s on %s is at least %d', (theme, front, back, least) => {
    const [one, other] = [colours.get(front), colours.get(back)];
    if (one === undefined || other === undefined) throw new Error(`${front} or ${back} is not a colour`);
    const ratio = contrast(one[theme], other[theme]);
    expect(ratio, `${one[theme]} on ${other[theme]} is ${ratio.toFixed(2)}`).toBeGreaterThanOrEqual(least);
  });

  it('are each in a pair above or said to be decoration', () => {
    const known = new Set([...pairs.flatMap(([front, back]) => [front, back]), ...decoration]);
    expect([...colours.keys()].filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !colours.has(name))).toEqual([]);
  });
});

describe('more contrast', () => {
  const [usual, more] = palettes;
  const cases = [...(more?.own.keys() ?? [])].flatMap((name) =>
    themes.map((theme) => [name, theme] as const),
  );

  it.each(cases)('is more: %s on paper in the %s theme', (name, theme) => {
    const on = (palette: typeof usual) =>
      contrast(palette?.colours.get(name)?.[theme] ?? '', palette?.colours.get('paper')?.[theme] ?? '');
    expect(on(more)).toBeGreaterThan(on(usual));
  });

  it('is there for something', () => {
    expect(cases.length).toBeGreaterThan(0);
  });
});

describe('the measure', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    // Known from many checkers: the lightest grey that passes on white, and the next one.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('has read every colour of the tokens', () => {
    const written = tokens.match(/#[0-9a-f]{3,8}\b/gi)?.length ?? 0;
    const read = palettes.reduce((sum, { own }) => sum + own.size * 2, 0);
    expect(written).toBeGreaterThan(0);
    expect(read).toBe(written);
  });
});
