import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawings, exported, icons } from './list.ts';
import { pngSize, readPng, type Picture } from './png.ts';

type Rgb = readonly [number, number, number];

const light = ['#f1f3f4', '#ffffff'];
const dark = ['#202124', '#2b2a33'];

const hex = (colour: string): Rgb => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as never;

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as never as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour that is seen where a pixel of the icon lies on a toolbar. */
function seen({ width, data }: Picture, x: number, y: number, toolbar: Rgb): Rgb {
  const [r = 0, g = 0, b = 0, a = 0] = data.subarray((y * width + x) * 4);
  const mix = (over: number, under: number) => (over * a + under * (255 - a)) / 255;
  return [mix(r, toolbar[0]), mix(g, toolbar[1]), mix(b, toolbar[2])];
}

/** Gold has far more red than blue; ink, glaze and paper do not. */
const isGold = ([r, , b]: Rgb) => r - b > 60;

/**
 * For every 5 degrees around the bowl: the strongest contrast with the toolbar that is met from the icon's edge to three pixels
 * inside it. Directions in which the seam meets the edge are left out: there the gold shows, not the round.
 */
function outline(picture: Picture, toolbar: Rgb): number[] {
  const middle = picture.width / 2;
  const found: number[] = [];
  for (let angle = 0; angle < 360; angle += 5) {
    const met: Rgb[] = [];
    for (let radius = middle - 0.01; radius > middle - 3; radius -= 0.25) {
      const x = Math.floor(middle + radius * Math.cos((angle * Math.PI) / 180));
      const y = Math.floor(middle + radius * Math.sin((angle * Math.PI) / 180));
      met.push(seen(picture, x, y, toolbar));
    }
    if (!met.some(isGold)) found.push(Math.max(...met.map((colour) => contrast(colour, toolbar))));
  }
  return found;
}

const load = (png: string) => readFileSync(new URL(png, exported));

describe('exported icons', () => {
  test.each(icons)('$png is $size pixels wide and high, and small', ({ png, size }) => {
    const file = load(png);
    expect(pngSize(file)).toEqual({ width: size, height: size });
    expect(file.length).toBeLessThan(12_000);
  });

  test.each(icons)('$png is clear in its corners and solid in its middle', ({ png, size }) => {
    const { data } = readPng(load(png));
    const alpha = (x: number, y: number) => data[(y * size + x) * 4 + 3];
    const end = size - 1;
    expect([alpha(0, 0), alpha(end, 0), alpha(0, end), alpha(end, end)]).toEqual([0, 0, 0, 0]);
    expect(alpha(size / 2, size / 2)).toBe(255);
  });

  test('the folder holds these icons and no others', () => {
    expect(readdirSync(exported).sort()).toEqual(icons.map(({ png }) => png as string).sort());
  });
});

describe('drawings', () => {
  const files = readdirSync(drawings).sort();

  test('each size class is drawn in each variant', () => {
    const wanted = ['ink', 'paper', 'both'].flatMap((kind) =>
      [16, 32, 48, 128].map((size) => `${kind}-${size}.svg`),
    );
    expect(files).toEqual([...wanted, 'both-96.svg'].sort());
  });

  test.each(files)('%s holds shapes only, on a grid of its own size', (name) => {
    const svg = readFileSync(new URL(name, drawings), 'utf8');
    const size = /(\d+)\.svg$/.exec(name)?.[1];
    expect(svg).toContain(`width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"`);
    const elements = [...svg.matchAll(/<([a-z]\w*)/gi)].map((match) => match[1]);
    expect(
      elements.filter((element) => !['svg', 'circle', 'path', 'clipPath'].includes(element ?? '')),
    ).toEqual([]);
    expect(svg).not.toMatch(/<!|<\?|aria-|xlink|data:|style=/);
    expect(svg.replace(/<[^>]*>/g, '').trim()).toBe('');
  });
});

describe('contrast at 16 pixels', () => {
  test.each([
    ...light.flatMap((toolbar) => ['ink-16.png', '16.png'].map((png) => ({ png, toolbar }))),
    ...dark.flatMap((toolbar) => ['paper-16.png', '16.png'].map((png) => ({ png, toolbar }))),
  ])('the round of $png stands out from $toolbar all the way around', ({ png, toolbar }) => {
    const around = outline(readPng(load(png)), hex(toolbar));
    expect(around.length).toBeGreaterThan(54);
    expect(Math.min(...around)).toBeGreaterThanOrEqual(3);
  });

  test.each(['16.png', 'ink-16.png', 'paper-16.png'])('the seam of %s stands out from its round', (png) => {
    const picture = readPng(load(png));
    const round = seen(picture, 4, 4, [0, 0, 0]);
    const rows = [4, 5, 6, 7, 8, 9, 10, 11];
    for (const y of rows) {
      const across = rows.map((_, at) => seen(picture, at + 4, y, [0, 0, 0])).filter(isGold);
      expect(Math.max(...across.map((gold) => contrast(gold, round)))).toBeGreaterThanOrEqual(3);
    }
  });
});
