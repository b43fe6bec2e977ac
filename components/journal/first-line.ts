import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import type { Entry } from '~/domain/entry';
import { shorten } from '~/domain/shorten';

const longest = 140;

/** What an entry says in one line: the three answers of a check, otherwise the first words that were written. */
export function firstLine(entry: Entry, { answers }: Pick<Words['common'], 'answers'>): string {
  if (entry.kind === 'check') return questionIds.map((id) => answers[entry.answers[id]]).join(' · ');
  const text = Object.values(entry.texts).find((written) => written.trim() !== '') ?? '';
  const line = text.trim().replace(/\s+/g, ' ');
  const short = shorten(line, longest);
  return short === line ? line : `${short}…`;
}
