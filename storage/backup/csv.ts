import type { ToldEntry, ToldWords } from './told';

/** Without it Excel takes the file for one of an older alphabet, and shows "Ã¼" for "ü". */
const byteOrderMark = '\uFEFF';

/** A cell that begins so, or so after blanks, is taken for a formula. */
const formula = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/;

/**
 * A table for a spreadsheet after RFC 4180, with a line for each text, so that nothing stands in
 * a cell twice. Every cell is quoted.
 */
export function toCsv(entries: readonly ToldEntry[], { columns }: ToldWords): string {
  const rows = entries.flatMap(({ day, time, person, kind, lines }) =>
    (lines.length === 0 ? [{ label: '', text: '' }] : lines).map(({ label, text }) => [
      day,
      time,
      person,
      kind,
      label,
      text,
    ]),
  );
  const { day, time, person, kind, label, text } = columns;
  const table = [[day, time, person, kind, label, text], ...rows];
  return byteOrderMark + table.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** What would be reckoned is taken at its letters: an apostrophe before it says so to a spreadsheet. */
function cell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
