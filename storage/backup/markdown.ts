import { inSlices, type Rest } from './rest';
import type { ToldEntry } from './told';

/**
 * A text to read and print, in Markdown (CommonMark): a heading a day, a heading an entry.
 * @param dayInWords the words for an ISO date
 */
export async function toMarkdown(
  entries: readonly ToldEntry[],
  title: string,
  dayInWords: (day: string) => string,
  rest: Rest,
): Promise<string> {
  const parts = [`# ${plain(title)}`];
  let day = '';
  await inSlices(entries, rest, (entry) => {
    if (entry.day !== day) parts.push(`## ${plain(dayInWords(entry.day))}`);
    day = entry.day;
    parts.push(`### ${[entry.kind, entry.person, entry.time].map(plain).join(' · ')}`);
    for (const { label, text } of entry.lines) parts.push(`**${plain(label)}**`, paragraphs(text));
  });
  return `${parts.join('\n\n')}\n`;
}

/** One's own words: their lines stay lines, and no sign in them is taken for a mark. */
function paragraphs(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => plain(line));
  // A backslash at its end keeps a line from flowing into the next one.
  return lines.map((line, at) => (line !== '' && lines[at + 1] ? `${line}\\` : line)).join('\n');
}

/** A line as it stands, whatever signs are in it. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)](\s|$))/, '$1\\');
}
