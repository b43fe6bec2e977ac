import type { Home } from './home';

/** The end of a time apart, of which a person is told once. */
export interface Resume {
  /** The id of the entry that began it. */
  apart: string;
  /** Epoch milliseconds. */
  at: number;
  /** `told` by a notification; `met` when the person has opened the screen about it. */
  state: 'waiting' | 'told' | 'met';
}

export interface ResumesDecision {
  /** The times apart, by id, whose end has come and is to be told now. */
  tell: string[];
  /** Whether the end of a time apart has come and was not looked at yet. */
  over: boolean;
  /** The next end that is awaited, in epoch milliseconds, or null. */
  next: number | null;
}

/** Decides from the clock alone, so that it can be asked any number of times. @param now epoch milliseconds */
export function decideResumes(resumes: readonly Resume[], now: number): ResumesDecision {
  const come = resumes.filter(({ at }) => at <= now);
  const awaited = resumes.flatMap(({ at }) => (at > now ? [at] : []));
  return {
    tell: come.flatMap(({ apart, state }) => (state === 'waiting' ? [apart] : [])),
    over: come.some(({ state }) => state !== 'met'),
    next: awaited.length === 0 ? null : Math.min(...awaited),
  };
}

/**
 * The ends that are awaited after home changed: what was told of an end stays told until that end
 * moves. One that has passed when it comes up, as a deletion that is undone brings it back, is not
 * told any more.
 * @param now epoch milliseconds
 */
export function resumesOf(home: Home, before: readonly Resume[], now: number): Resume[] {
  return home.relationships.flatMap(({ apart }): Resume[] => {
    if (apart === null) return [];
    const known = before.find((resume) => resume.apart === apart.id && resume.at === apart.until);
    const state = apart.until > now ? 'waiting' : 'told';
    return [known ?? { apart: apart.id, at: apart.until, state }];
  });
}

/** The same ends, these of them in another state. What was met is never told again. */
export function withResumes(
  resumes: readonly Resume[],
  aparts: readonly string[],
  state: Exclude<Resume['state'], 'waiting'>,
): Resume[] {
  return resumes.map((resume) =>
    aparts.includes(resume.apart) && resume.state !== 'met' ? { ...resume, state } : resume,
  );
}
