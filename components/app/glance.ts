import { currentOf, type Glance } from '~/domain/home';
import { open, type Opened } from '~/storage/open';
import type { Desk } from './desk';

/** The relationship on the screen. Before there is one, the first questions are shown and null is returned. */
export async function openCurrent(desk: Desk): Promise<{ opened: Opened; current: Glance } | null> {
  const opened = await open(desk.store);
  const current = currentOf(opened.home);
  if (current === null) desk.go({ name: 'begin' });
  return current === null ? null : { opened, current };
}

/** The screen for the moment between finding no relationship and showing the first questions. */
export const nothing = { View: () => null };
