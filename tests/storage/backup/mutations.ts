/** Ways to spoil a file, by a source of chance that can be told to begin again. */

/** Chance from 0 to below 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;
const below = (next: Chance, bound: number) => Math.floor(next() * bound);
const oneOf = <Item>(next: Chance, items: readonly Item[]): Item => items[below(next, items.length)]!;

const bits = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '0',
  '-1',
  'null',
  '\u0000',
  '\ud800',
  '"__proto__":',
  'é',
];
const junk: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, 8.64e15 + 1, '', 'yes', '__proto__', '2026-02-31', [], {}],
  ...[[[[[[]]]]], { constructor: { prototype: 1 } }, { version: 99 }, ['hurt', 'hurt'], 'x'.repeat(300)],
];
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'kind',
  'id',
  'of',
  'meta',
  'entry/x',
  'wish',
  'length',
];

/** Signs taken out, put in, doubled or cut off, as a bad disk or a careless hand does. */
function spoilText(text: string, next: Chance): string {
  const at = below(next, text.length);
  const end = at + below(next, 40);
  switch (below(next, 5)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + oneOf(next, bits) + text.slice(at);
    case 2:
      return text.slice(0, at) + oneOf(next, bits) + text.slice(at + 1);
    case 3:
      return text.slice(0, end) + text.slice(at);
    default:
      return text.slice(0, at);
  }
}

/** A value or a name somewhere in the file becomes another one, as someone who means harm does. */
function spoilValue(text: string, next: Chance): string {
  const file: unknown = JSON.parse(text);
  let place = file as Record<string, unknown>;
  for (;;) {
    const name = oneOf(next, Object.keys(place));
    const inner = place[name];
    const deeper = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
    if (deeper && next() < 0.8) {
      place = inner as Record<string, unknown>;
      continue;
    }
    spoilAt(place, name, next);
    return JSON.stringify(file);
  }
}

function spoilAt(place: Record<string, unknown>, name: string, next: Chance): void {
  const value = place[name];
  // Assigned in the usual way, this name would be lost before it is written.
  const put = (to: string, what: unknown) =>
    Object.defineProperty(place, to, { value: what, enumerable: true, configurable: true, writable: true });
  switch (below(next, 4)) {
    case 0:
      return void put(name, oneOf(next, junk));
    case 1:
      return void Reflect.deleteProperty(place, name);
    case 2:
      return void put(Array.isArray(place) ? name : oneOf(next, names), value);
    default: {
      let nested: unknown = value;
      for (let level = below(next, 40); level > 0; level--) nested = { [oneOf(next, ['a', '0'])]: nested };
      return void put(name, nested);
    }
  }
}

/** A file with one to three faults in it. */
export function spoiled(text: string, seed: number): string {
  const next = chance(seed);
  let result = text;
  for (let fault = below(next, 3); fault >= 0; fault--) {
    try {
      result = next() < 0.6 ? spoilValue(result, next) : spoilText(result, next);
    } catch {
      // What is no JSON any more, or nothing at all, has signs to spoil and no values.
      result = spoilText(result, next);
    }
  }
  return result;
}
