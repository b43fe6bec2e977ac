import { readFileSync } from 'node:fs';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];
/** A colour in each theme, as `#rrggbb`. */
export type Pair = Readonly<Record<Theme, string>>;

export const tokens = readFileSync(new URL('../../assets/tokens.css', import.meta.url), 'utf8');

const colour = /--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)\s*;/gi;

function coloursIn(css: string): Map<string, Pair> {
  return new Map(
    [...css.matchAll(colour)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
}

const start = tokens.indexOf('@media (prefers-contrast: more)');
if (start < 0) throw new Error('assets/tokens.css has no colours for prefers-contrast: more');

/** The colours as they are, and as they are for someone who asks for more contrast. */
export const palettes: readonly {
  name: string;
  colours: ReadonlyMap<string, Pair>;
  own: ReadonlyMap<string, Pair>;
}[] = [
  { name: 'as they are', colours: coloursIn(tokens.slice(0, start)), own: coloursIn(tokens.slice(0, start)) },
  {
    name: 'with more contrast',
    colours: new Map([...coloursIn(tokens.slice(0, start)), ...coloursIn(tokens.slice(start))]),
    own: coloursIn(tokens.slice(start)),
  },
];

/** WCAG 2.2, relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
