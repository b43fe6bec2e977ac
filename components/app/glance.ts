import { currentOf, type Glance } from '~/domain/home';
import { DamagedHome, NewerData } from '~/storage/core';
import { open, type Opened } from '~/storage/open';
import type { Desk } from './desk';

export type Ready = Extract<Opened, { state: 'ready' }>;

/** What is on the disk for a first screen. @throws NewerData, DamagedHome */
export async function openReady(desk: Desk): Promise<Ready> {
  const opened = await open(desk.store);
  if (opened.state === 'newer') throw new NewerData();
  if (opened.state === 'damaged') throw new DamagedHome();
  return opened;
}

/** The relationship on the screen. Before there is one, the first questions are shown and null is returned. */
export async function openCurrent(desk: Desk): Promise<{ ready: Ready; current: Glance } | null> {
  const ready = await openReady(desk);
  const current = currentOf(ready.home);
  if (current === null) desk.go({ name: 'begin' });
  return current === null ? null : { ready, current };
}

/** The screen for the moment between finding no relationship and showing the first questions. */
export const nothing = { View: () => null };
