import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '~/storage/backup/csv';
import type { ToldEntry } from '~/storage/backup/told';
import { anyText } from '../../domain/made';
import { tireless } from './files';

const columns = { day: 'Day', time: 'Time', person: 'Person', kind: 'Kind', label: 'About', text: 'Text' };
const told = (text: string, more: Partial<ToldEntry> = {}): ToldEntry => ({
  ...{ day: '2026-11-21', time: '19:00', person: 'Sam', kind: 'Promise', lines: [{ label: 'It', text }] },
  ...more,
});

/** Reads a table as RFC 4180 says, and fails where it is none. */
function parse(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = file;
  while (rest !== '') {
    const found = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
    if (found === null) throw new Error(`no cell: ${rest.slice(0, 40)}`);
    row.push(found[1]!.replaceAll('""', '"'));
    if (found[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(found[0].length);
  }
  return rows;
}

const cellsOf = async (text: string) =>
  parse((await toCsv([told(text)], columns, tireless)).slice(1))
    .at(-1)!
    .at(-1)!;

describe('a table', () => {
  it('begins with the mark that Excel needs, and the names of the columns', async () => {
    const file = await toCsv([], columns, tireless);
    expect(file).toBe('\uFEFF"Day","Time","Person","Kind","About","Text"\r\n');
  });

  it('has a line for each text, and one for an entry without any', async () => {
    const two = told('', {
      lines: [
        { label: 'One', text: 'a' },
        { label: 'Two', text: 'b' },
      ],
    });
    const file = await toCsv([two, told('', { lines: [] })], columns, tireless);
    const head = ['2026-11-21', '19:00', 'Sam', 'Promise'];
    expect(parse(file.slice(1)).slice(1)).toEqual([
      [...head, 'One', 'a'],
      [...head, 'Two', 'b'],
      [...head, '', ''],
    ]);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('takes a formula at its letters: %j', async (text) => {
    expect(await cellsOf(text)).toBe(`'${text}`);
  });

  it.each(['', 'a=1', '1-1', "'=1", 'Sam said "no", twice.\r\nThen nothing.'])(
    'leaves as it is: %j',
    async (text) => {
      expect(await cellsOf(text)).toBe(text);
    },
  );

  it('gives back every text, with no cell that is reckoned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText), async (texts) => {
        const file = await toCsv(
          texts.map((text) => told(text)),
          columns,
          tireless,
        );
        const cells = parse(file.slice(1))
          .slice(1)
          .map((row) => row.at(-1)!);
        const reckoned = /^\s*[=+\-@\t\r\n＝＋－＠]/;
        expect(cells).toEqual(texts.map((text) => (reckoned.test(text) ? `'${text}` : text)));
        expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      }),
    );
  });
});
