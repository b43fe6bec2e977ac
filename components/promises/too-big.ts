import { absoluteIn } from '~/domain/absolute';
import type { WordingCheck } from '../wording/check';

/**
 * Whether the stop at a promise that is too big comes. Someone who was shown it by the wording check
 * while writing, and passed it over there, has answered already: it is not said to them twice.
 */
export function isTooBig(
  promise: string,
  absolutes: readonly string[],
  { leftOnPurpose }: Pick<WordingCheck, 'leftOnPurpose'>,
): boolean {
  return absoluteIn(promise, absolutes) !== null && !leftOnPurpose(promise, 'overpromising');
}
