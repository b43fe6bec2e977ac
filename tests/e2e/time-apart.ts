import type { Driver, Screen } from '../drive/api.ts';
import { brokeStorage, type Made } from '../fixtures/repair.ts';
import { arriveAt } from './person.ts';
import { begin, type Kept } from './session.ts';
import { words } from './words.ts';

export const dayLength = 24 * 60 * 60 * 1000;

/** Storage with a time apart that began and ends some days from now. */
export function timeApart(from: number, until: number, given: Made = {}): Kept {
  const now = Date.now();
  const moments = { asked: 'them', from: now + from * dayLength, until: now + until * dayLength };
  const texts = { agreed: 'No calls.', resume: 'She writes first.' };
  return brokeStorage(now, {
    glance: { apart: { id: 'time-apart', ...moments } },
    entries: [{ id: 'time-apart', kind: 'apart', ago: -from, ...moments, texts }],
    ...given,
  });
}

/** Opens a screen in the popup, with these records and no other. */
export async function openAt(driver: Driver, records: Kept, hash: string, heading: string): Promise<Screen> {
  await begin(driver, records);
  const popup = await driver.openPopup();
  await arriveAt(popup, words('home').heading);
  await popup.eval('location.hash = args[0]', hash);
  await arriveAt(popup, heading);
  return popup;
}
