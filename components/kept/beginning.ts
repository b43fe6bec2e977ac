import { shorten } from '~/domain/shorten';

/** From here on a text is folded: it would take more room than a few others together. */
const longest = 600;
const mostLines = 12;

/** As much as is shown of a folded text. */
const shown = 200;
const shownLines = 4;

/** The beginning of a long text, or null for one that is shown whole. */
export function beginningOf(text: string): string | null {
  const lines = text.split('\n');
  if (text.length <= longest && lines.length <= mostLines) return null;
  const first = lines.slice(0, shownLines).join('\n');
  return `${shorten(first, shown).trimEnd()}…`;
}
