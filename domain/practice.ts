import type { practiceSteps as wordSteps } from '~/content/repair-schema';
import { cardOf } from './deck';

/** The three steps of repair and the practices of each, in their order (A13 to A16). */
export const practiceSteps = {
  accountability: ['own', 'reasons', 'listen'],
  patience: ['expect', 'again', 'space'],
  realism: ['promise', 'limit', 'steady'],
} as const satisfies typeof wordSteps;

export type PracticeStep = keyof typeof practiceSteps;
export type PracticeId = (typeof practiceSteps)[PracticeStep][number];

export const practiceIds: readonly PracticeId[] = Object.values(practiceSteps).flat();

export const isPractice = (id: string): id is PracticeId => (practiceIds as readonly string[]).includes(id);

/** Practices that lead to a talk or a message; none of them is offered while a time apart runs (B5.8). */
export const withContact: readonly PracticeId[] = ['own', 'listen', 'again', 'limit'];

/**
 * The practice of a day: each comes once before any comes twice.
 * @param day ISO date
 * @param apart whether a time apart runs, so that nothing may ask for contact
 */
export function practiceOf(day: string, apart: boolean): PracticeId {
  const offered = apart ? practiceIds.filter((id) => !withContact.includes(id)) : practiceIds;
  return offered[cardOf(day, offered.length)] ?? 'own';
}
