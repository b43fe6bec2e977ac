import { readNudge } from '~/storage/nudging';
import { readSettings } from '~/storage/settings';
import type { Desk } from '../app/desk';
import { reachOf } from './reach';

/** What is wrong with a reminder that was asked for, in one quiet line; null when nothing is. */
export async function whatIsWrong(desk: Desk): Promise<string | null> {
  const [{ unseen }, { nudges }, nudge, allowed] = await Promise.all([
    desk.words('reminders'),
    readSettings(desk.store),
    readNudge(desk.store),
    desk.notices.allowed(),
  ]);
  const reach = reachOf(nudges, nudge, allowed);
  if (reach === 'reaching') return null;
  return reach === 'revoked' ? unseen.revoked.line : unseen[reach];
}
