import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tokens } from './tokens';

const house = fileURLToPath(new URL('../../', import.meta.url));
const files = ['assets', 'components', 'entrypoints']
  .flatMap((room) =>
    readdirSync(`${house}${room}`, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
  )
  .filter((file) => /\.(css|tsx?|html)$/.test(file) && file !== 'assets/tokens.css');
const sheets = files.filter((file) => file.endsWith('.css'));
const read = (file: string) => readFileSync(`${house}${file}`, 'utf8');

const hex = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/gi;
const made = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/gi;
/** The names that anyone may reach for; colours of the system and `transparent` are none of ours. */
const named =
  /(?<![-\w.#@])(?:white|black|red|green|blue|gray|grey|gold|silver|orange|yellow|purple|pink|brown|navy|teal|ivory|beige|tan|maroon|olive|lime|aqua|cyan|magenta|crimson|coral|salmon|khaki|indigo|violet|linen|snow|wheat|goldenrod|(?:dark|light|medium|pale|deep|dim|slate)[a-z]+)(?![-\w(])(?=[^{}]*[;}])/gi;

/** A sheet without comments and selectors: what stands after the colon of each declaration. */
const valuesOf = (css: string) =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|[;{}])\s*[-\w]+\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, value = '']) => `${value};`,
  );

describe('raw colours', () => {
  it.each(files)('are not in %s', (file) => {
    const text = read(file);
    const found = [...(text.match(hex) ?? []), ...(text.match(made) ?? [])];
    expect(found).toEqual([]);
  });

  it.each(sheets)('are not in %s by name either', (file) => {
    expect(valuesOf(read(file)).filter((value) => value.match(named))).toEqual([]);
  });

  it('would be found', () => {
    const sheet =
      '.a { color: #fff; & b { border: 1px solid gold; } background: light-dark(white, var(--gold)) }';
    expect(sheet.match(hex)).toEqual(['#fff']);
    expect(sheet.match(made)).toEqual(['light-dark(']);
    expect(valuesOf(sheet).filter((value) => value.match(named))).toEqual([
      '1px solid gold;',
      'light-dark(white, var(--gold)) ;',
    ]);
    expect(valuesOf('.gold { color: var(--gold); }').filter((value) => value.match(named))).toEqual([]);
  });

  it('are looked for in every sheet and every component', () => {
    expect(sheets.length).toBeGreaterThan(10);
    expect(files.some((file) => file.endsWith('.tsx'))).toBe(true);
  });
});

describe('custom properties', () => {
  const defined = new Set(
    [tokens, ...sheets.map(read)].flatMap((css) =>
      [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name),
    ),
  );

  it.each(sheets)('are all defined that are used in %s', (file) => {
    const used = [...read(file).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });
});
