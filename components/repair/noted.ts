import type { PracticeEntry } from '~/domain/entry';
import type { PracticeId } from '~/domain/practice';

/** The last ISO date on which each practice was noted. */
export function lastDays(entries: readonly PracticeEntry[]): Map<PracticeId, string> {
  const last = new Map<PracticeId, string>();
  for (const { practice, day } of entries) {
    const known = last.get(practice);
    if (known === undefined || day > known) last.set(practice, day);
  }
  return last;
}

export interface NotedDay {
  /** ISO date. */
  day: string;
  /** The entries of the day that have words, in the order in which they were handed over. */
  notes: PracticeEntry[];
}

/** The days on which something was noted, newest first, also those without a word. */
export function byDay(entries: readonly PracticeEntry[]): NotedDay[] {
  const days = new Map<string, PracticeEntry[]>();
  for (const entry of entries) {
    const notes = days.get(entry.day) ?? [];
    days.set(entry.day, entry.texts.note.trim() === '' ? notes : [...notes, entry]);
  }
  return [...days].map(([day, notes]) => ({ day, notes })).sort((a, b) => (a.day < b.day ? 1 : -1));
}
