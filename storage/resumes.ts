/** What became of the ends of times apart, of which a person is told once. */
import { withResumes } from '~/domain/resume';
import { actPlainly } from './act';
import { keys } from './keys';
import type { Store } from './port';

/**
 * Claims the ends of times apart before they are told, so that two wakings never tell one twice.
 * @param aparts ids of the entries that began them
 * @returns false when there was none left to tell
 */
export async function claimResumes(store: Store, aparts: readonly string[], now: number): Promise<boolean> {
  let claimed = false;
  await actPlainly(store, now, ({ nudge }) => {
    claimed = nudge.resumes.some(({ apart, state }) => state === 'waiting' && aparts.includes(apart));
    return claimed ? { [keys.nudge]: { ...nudge, resumes: withResumes(nudge.resumes, aparts, 'told') } } : {};
  });
  return claimed;
}

/** Notes that the person has met the end of a time apart: nothing more is shown of it outside. */
export async function meetResume(store: Store, apart: string, now: number): Promise<void> {
  await actPlainly(store, now, ({ nudge }) => {
    const open = nudge.resumes.some((resume) => resume.apart === apart && resume.state !== 'met');
    return open ? { [keys.nudge]: { ...nudge, resumes: withResumes(nudge.resumes, [apart], 'met') } } : {};
  });
}
