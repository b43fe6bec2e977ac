/** The timers of a hard talk: a pause with a time to go on, and a length for the talk itself. */
export const timerIds = ['pause', 'talk'] as const;
export type TimerId = (typeof timerIds)[number];

/** Moments are epoch milliseconds. */
export interface Timer {
  from: number;
  until: number;
  /** `told` by a notification; `met` when the person has seen that it is over. */
  state: 'waiting' | 'told' | 'met';
}
export interface Timers extends Record<TimerId, Timer | null> {
  /** When the two want to talk again, in epoch milliseconds; null when nothing was agreed. */
  next: number | null;
}

export interface TimersDecision {
  /** Whether the end of the pause is to be told now. The end of a talk is never announced: its sign is quiet. */
  tellPause: boolean;
  /** The timers that are over and were not looked at yet. */
  over: TimerId[];
  /** The next end that is awaited, in epoch milliseconds, or null. */
  next: number | null;
}

/** Decides from the clock alone, so that it can be asked at any time and any number of times. @param now epoch milliseconds */
export function decideTimers(timers: Timers, now: number): TimersDecision {
  const running = timerIds.flatMap((id) => timers[id] ?? []).filter(({ until }) => until > now);
  const { pause } = timers;
  return {
    tellPause: pause !== null && pause.until <= now && pause.state === 'waiting',
    over: timerIds.filter((id) => {
      const timer = timers[id];
      return timer !== null && timer.until <= now && timer.state !== 'met';
    }),
    next: running.length === 0 ? null : Math.min(...running.map(({ until }) => until)),
  };
}

const minute = 60_000;

/** The shortest and the longest pause that can be agreed on, in milliseconds: 20 minutes and a day. */
export const pauseBounds = { least: 20 * minute, most: 24 * 60 * minute };

/** What is wrong with the end of a pause, or null. @param until epoch milliseconds */
export function pauseFault(until: number, now: number): 'early' | 'late' | null {
  // The seconds that pass while someone chooses are no fault of theirs.
  if (until - now < pauseBounds.least - minute) return 'early';
  return until - now > pauseBounds.most + minute ? 'late' : null;
}
