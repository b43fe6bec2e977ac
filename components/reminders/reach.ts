import type { NudgeState } from '~/domain/nudge';
import type { NudgeSettings } from '~/domain/plan';

/** Whether messages reach the person, as far as anyone can know; `revoked` had the permission before. */
export type Reach = 'reaching' | 'denied' | 'revoked' | 'muted';

export function reachOf(
  { reaching }: Pick<NudgeSettings, 'reaching'>,
  { days }: Pick<NudgeState, 'days'>,
  allowed: boolean,
): Reach {
  if (allowed) return reaching === 'unseen' ? 'muted' : 'reaching';
  // A nudge is claimed only where it may be shown; a test that was seen was shown as well.
  const shownBefore = reaching !== 'unknown' || Object.values(days).includes('given');
  return shownBefore ? 'revoked' : 'denied';
}
