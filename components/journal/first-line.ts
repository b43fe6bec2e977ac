import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import { afterFields, type Entry, type EntryKind } from '~/domain/entry';
import { exerciseFields } from '~/domain/exercise';
import { letterParts } from '~/domain/letter';
import { shorten } from '~/domain/shorten';

/** The most characters of a line. */
export const longest = 140;

/** The texts of the kinds that have several, in their order: the browsers hand a record's fields back in orders of their own. */
const inOrder: Partial<Record<EntryKind, readonly string[]>> = {
  ...exerciseFields,
  letter: letterParts,
  promise: ['promise', 'seen'],
  renegotiated: ['promise', 'seen', 'reason'],
  after: afterFields,
  check: questionIds,
  apart: ['agreed', 'resume'],
};

/** What an entry says in one line: the three answers of a check, otherwise the first words that were written. */
export function firstLine(entry: Entry, { answers }: Pick<Words['common'], 'answers'>): string {
  if (entry.kind === 'check') return questionIds.map((id) => answers[entry.answers[id]]).join(' · ');
  return inOneLine(textsOf(entry)[0] ?? '');
}

/** The texts of an entry that are not empty, in their order. */
export function textsOf(entry: Entry): string[] {
  const texts: Readonly<Partial<Record<string, string>>> = entry.texts;
  const written = (inOrder[entry.kind] ?? Object.keys(texts)).map((field) => texts[field]?.trim() ?? '');
  return written.filter((text) => text !== '');
}

/** As much of a text as fits into one line. */
export function inOneLine(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const short = shorten(line, longest);
  return short === line ? line : `${short}…`;
}
