import { questionIds, type Answer, type QuestionId } from './check';
import { newestFirst, type CheckEntry, type Entry } from './entry';

/** How one answer moved between a check and the one before it. */
export type Move =
  | { kind: 'first'; answer: Answer }
  | { kind: 'same'; answer: Answer }
  | { kind: 'moved'; before: Answer; answer: Answer };

export interface Look {
  entry: CheckEntry;
  moves: Record<QuestionId, Move>;
}

/** Earlier checks of one relationship, newest first, each held against the one before it. */
export function lookBack(entries: readonly Entry[], relationship: string): Look[] {
  const checks = entries
    .filter((entry): entry is CheckEntry => entry.kind === 'check' && entry.relationship === relationship)
    .sort(newestFirst);
  return checks.map((entry, index) => ({
    entry,
    moves: Object.fromEntries(
      questionIds.map((id) => [id, move(checks[index + 1]?.answers[id], entry.answers[id])]),
    ) as Record<QuestionId, Move>,
  }));
}

function move(before: Answer | undefined, answer: Answer): Move {
  if (before === undefined) return { kind: 'first', answer };
  return before === answer ? { kind: 'same', answer } : { kind: 'moved', before, answer };
}
