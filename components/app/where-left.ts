import { open } from '~/storage/open';
import type { Desk } from './desk';
import { readRoute, type Route } from './route';

/** The address at which the popup was left, when something is still being written there. */
export async function whereLeft(desk: Desk): Promise<Route | null> {
  const opened = await open(desk.store).catch(() => null);
  const route = readRoute(opened?.place ?? '');
  if (opened === null || route === null) return null;
  if (route.name === 'begin') return route;
  const draft = route.name === 'today' ? 'answer' : route.name;
  return opened.drafts.some((kind) => kind === draft) ? route : null;
}
