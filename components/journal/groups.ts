import type { EntryKind } from '~/domain/entry';

/** What the history can be narrowed to, in the order in which it is offered. */
export const groups = [
  'checks',
  'exercises',
  'answers',
  'practices',
  'letters',
  'promises',
  'apart',
  'seen',
  'talks',
] as const;
export type Group = (typeof groups)[number];

/** The group of each kind. What became of an entry is found with that entry. */
export const groupOf: Record<EntryKind, Group> = {
  check: 'checks',
  fence: 'exercises',
  weigh: 'exercises',
  plan: 'exercises',
  patience: 'exercises',
  request: 'exercises',
  answer: 'answers',
  practice: 'practices',
  letter: 'letters',
  given: 'letters',
  unsent: 'letters',
  promise: 'promises',
  kept: 'promises',
  missed: 'promises',
  renegotiated: 'promises',
  apart: 'apart',
  extended: 'apart',
  ended: 'apart',
  seen: 'seen',
  after: 'talks',
};

/**
 * The groups that can be chosen among: those that occur, and the one that is chosen.
 * @returns none where there is nothing to choose
 */
export function offered(entries: readonly { kind: EntryKind }[], chosen: Group | null): Group[] {
  const found = new Set(entries.map(({ kind }) => groupOf[kind]));
  if (chosen === null && found.size < 2) return [];
  return groups.filter((group) => found.has(group) || group === chosen);
}
