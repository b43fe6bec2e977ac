import { personDay } from '~/domain/day';
import { decide, isPaused, nextMoments, type NudgeState } from '~/domain/nudge';
import { isQuiet, wantedPlans, type Moment, type NudgeSettings } from '~/domain/plan';

/** How things stand with the reminder, told in one line. */
export type Standing =
  | { kind: 'off' }
  /** @param until ISO date of the first day with reminders again */
  | { kind: 'paused'; until: string }
  | { kind: 'waiting' }
  /** Quiet hours hold one back. @param at epoch milliseconds */
  | { kind: 'quiet'; at: number }
  /** Put off, left out, written already, or simply on; null where no day has room for a next one. */
  | { kind: 'snoozed' | 'skipped' | 'done' | 'on'; next: Moment | null };

/** @param now epoch milliseconds */
export function standingOf(settings: NudgeSettings, state: NudgeState, now: number, zone: string): Standing {
  if (wantedPlans(settings).length === 0) return { kind: 'off' };
  const today = personDay(now, zone, settings.dayEnds);
  if (isPaused(state, today) && state.pausedUntil !== null)
    return { kind: 'paused', until: state.pausedUntil };
  const next = nextMoments(settings, state, now, zone, 1)[0] ?? null;
  const { due, next: look } = decide(settings, state, now, zone);
  if (next !== null && next.at === state.snooze?.until) return { kind: 'snoozed', next };
  const mark = state.days[today];
  if (mark === 'answered') return { kind: 'done', next };
  if (mark === 'skipped') return { kind: 'skipped', next };
  if (due) return { kind: 'waiting' };
  const heldBack = look !== null && look !== next?.at && isQuiet(now, settings, zone);
  return heldBack ? { kind: 'quiet', at: look } : { kind: 'on', next };
}
