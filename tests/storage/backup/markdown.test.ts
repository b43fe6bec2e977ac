import { describe, expect, it } from 'vitest';
import { toMarkdown } from '~/storage/backup/markdown';
import type { ToldEntry } from '~/storage/backup/told';
import { tireless } from './files';

const told = (text: string, day = '2026-11-21'): ToldEntry => ({
  ...{ day, time: '19:00', person: 'Sam', kind: 'Promise' },
  lines: [{ label: 'What I promise', text }],
});
const made = (...entries: ToldEntry[]) => toMarkdown(entries, 'My notes', (day) => `Day ${day}`, tireless);
const bodyOf = async (text: string) => (await made(told(text))).split('\n\n').slice(4).join('\n\n').trimEnd();

describe('a text to read', () => {
  it('has a heading for each day, and one for each entry', async () => {
    expect(await made(told('One.'), told('Two.'), told('Three.', '2026-11-22'))).toBe(`# My notes

## Day 2026-11-21

### Promise · Sam · 19:00

**What I promise**

One.

### Promise · Sam · 19:00

**What I promise**

Two.

## Day 2026-11-22

### Promise · Sam · 19:00

**What I promise**

Three.
`);
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['1. no list', '1\\. no list'],
    ['12) no list', '12\\) no list'],
    ['> no quotation', '\\> no quotation'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['```', '\\`\\`\\`'],
    ['*so* _very_ `much`', '\\*so\\* \\_very\\_ \\`much\\`'],
    ['<b>bold</b> &amp; ~~gone~~', '\\<b\\>bold\\</b\\> \\&amp; \\~\\~gone\\~\\~'],
    ['[a](b) | c', '\\[a\\](b) \\| c'],
    ['back\\slash', 'back\\\\slash'],
    ['    no code', 'no code'],
    ['One line.\nThe next.', 'One line.\\\nThe next.'],
    ['A part.\r\n\r\nAnother.', 'A part.\n\nAnother.'],
    ['3.5 - 2 = 1.5', '3.5 - 2 = 1.5'],
  ])('takes no sign in one’s own words for a mark: %j', async (text, body) => {
    expect(await bodyOf(text)).toBe(body);
  });
});
