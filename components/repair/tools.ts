import type { Words } from '~/content/schema';
import { withContact, type PracticeId } from '~/domain/practice';
import type { Route } from '../app/route';

type Tool = keyof Words['repair']['tools'];

/** The tool that goes with a practice, where there is one. */
const tools: Partial<Record<PracticeId, Tool>> = {
  own: 'apology',
  reasons: 'reference',
  listen: 'reference',
  expect: 'reference',
  again: 'patience',
  space: 'apart',
  promise: 'promises',
  limit: 'request',
};

const routes: Record<Tool, Route> = {
  apology: { name: 'letters' },
  patience: { name: 'patience' },
  apart: { name: 'apart' },
  promises: { name: 'promises' },
  request: { name: 'request' },
  reference: { name: 'moment' },
};

export interface Offered {
  /** Whether there are words to try now. */
  say: boolean;
  tool: { name: Tool; route: Route } | null;
}

/**
 * What a practice offers beside its advice.
 * @param apart whether a time apart runs, so that nothing may lead to a talk
 */
export function offeredBy(id: PracticeId, apart: boolean): Offered {
  const name = tools[id];
  // The card is for the hour before a talk.
  const fits = name !== undefined && !(apart && name === 'reference');
  return { say: !(apart && withContact.includes(id)), tool: fits ? { name, route: routes[name] } : null };
}
