import { currentOf, type Home } from '~/domain/home';
import { draftKey, ofAll, practiceDraft, type DraftKind } from '~/storage/keys';
import { open } from '~/storage/open';
import type { Desk } from './desk';
import { readRoute, type Route, type RouteName } from './route';

/** What can be in the middle of being written on a screen of the popup. */
const writtenOn: Partial<Record<RouteName, readonly DraftKind[]>> = {
  check: ['check'],
  today: ['answer'],
  fence: ['fence'],
  weigh: ['weigh'],
  plan: ['plan'],
  patience: ['patience'],
  request: ['request'],
  practice: ['practice'],
  apology: ['letter'],
  letter: ['given', 'edit'],
  promising: ['promise'],
  promise: ['turn'],
  apart: ['apart', 'extend', 'end'],
  unsent: ['unsent'],
  seen: ['seen'],
  talk: ['next'],
  after: ['after'],
  wording: ['wording'],
  when: ['when', 'quiet'],
  shown: ['shown'],
  pausing: ['pausing'],
  questions: ['question'],
  relationship: ['relationship'],
  leaving: ['leaving'],
};

/** These are of no single relationship. */
const shared: readonly DraftKind[] = ['quiet', 'shown', 'pausing', 'leaving'];

/** The address at which the popup was left, when something is still being written there. */
export async function whereLeft(desk: Desk): Promise<Route | null> {
  const opened = await open(desk.store).catch(() => null);
  const route = readRoute(opened?.place ?? '');
  if (opened === null || route === null) return null;
  // Where nobody is there yet, all begins with the first questions.
  if (route.name === 'begin' && currentOf(opened.home) === null) return route;
  const keys = draftsAt(route, opened.home);
  const found = keys.length === 0 ? {} : await desk.store.get(keys);
  return Object.values(found).some((draft) => (draft ?? null) !== null) ? route : null;
}

function draftsAt(route: Route, home: Home): string[] {
  if (route.name === 'begin') return [draftKey('begin', 'new')];
  const current = currentOf(home);
  const kinds = writtenOn[route.name] ?? [];
  if (current === null) return [];
  const of = 'id' in route ? route.id : current.id;
  return kinds.map((kind) => {
    if (kind === 'practice') return practiceDraft(current.id, of);
    return draftKey(kind, shared.includes(kind) ? ofAll : of);
  });
}
