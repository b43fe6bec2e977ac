import { inSlices, type Rest } from './rest';
import type { ToldEntry } from './told';

/** Without it Excel takes the file for one of an older alphabet, and shows "Ã¼" for "ü". */
const byteOrderMark = '\uFEFF';

/** A cell that begins so, or so after blanks, is taken for a formula. */
const formula = /^\s*[=+\-@\t\r\n＝＋－＠]/;

/** The names of the columns. */
type Columns = Readonly<Record<'day' | 'time' | 'person' | 'kind' | 'label' | 'text', string>>;

/**
 * A table for a spreadsheet after RFC 4180, with a line for each text. Every cell is quoted.
 */
export async function toCsv(entries: readonly ToldEntry[], columns: Columns, rest: Rest): Promise<string> {
  const { day, time, person, kind, label, text } = columns;
  const lines = [row([day, time, person, kind, label, text])];
  await inSlices(entries, rest, (entry) => {
    const head = [entry.day, entry.time, entry.person, entry.kind];
    if (entry.lines.length === 0) lines.push(row([...head, '', '']));
    for (const line of entry.lines) lines.push(row([...head, line.label, line.text]));
  });
  return byteOrderMark + lines.join('');
}

const row = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;

/** What would be reckoned is taken at its letters: an apostrophe before it says so to a spreadsheet. */
function cell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
