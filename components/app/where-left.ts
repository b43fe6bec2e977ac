import type { Desk } from './desk';
import { openReady } from './glance';
import { readRoute, type Route } from './route';

/** The address at which the popup was left, when something is still being written there. */
export async function whereLeft(desk: Desk): Promise<Route | null> {
  const ready = await openReady(desk).catch(() => null);
  const route = readRoute(ready?.place ?? '');
  if (ready === null || route === null) return null;
  if (route.name === 'begin') return route;
  const draft = route.name === 'today' ? 'answer' : route.name;
  return ready.drafts.some((kind) => kind === draft) ? route : null;
}
