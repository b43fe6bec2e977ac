/** Every screen that has an address. Addresses hold ids, never content. */
const plain = [
  'home',
  'welcome',
  'begin',
  'check',
  'fence',
  'weigh',
  'plan',
  'today',
  'lookback',
  'help',
  'reminders',
  'people',
  'keeps',
  'settings',
  'journal',
  'summary',
  'print',
  'erase',
  'moment',
  'breathe',
  'pause',
  'talk',
  'after',
  'leaving',
  'shortcuts',
  'repair',
  'patience',
  'request',
  'letters',
  'apology',
  'promises',
  'promising',
  'apart',
  'again',
  'urge',
  'unsent',
  'seen',
  'bowl',
  'export',
  'import',
  'wording',
  'when',
  'shown',
  'pausing',
  'questions',
  'unseen',
  'lock',
  'lockon',
  'lockoff',
  'passphrase',
  'recovery',
] as const;
/** Today is that of a relationship where a reminder leads to it. */
const withId = ['today', 'outcome', 'entry', 'relationship', 'practice', 'letter', 'promise'] as const;

type PlainName = (typeof plain)[number];
type IdName = (typeof withId)[number];
export type RouteName = PlainName | IdName;
export type Route = { name: PlainName } | { name: IdName; id: string };

/** @returns null when the address is of no screen; an empty one is that too, for each place has its own first screen */
export function readRoute(hash: string): Route | null {
  const [, name = '', id = ''] = /^#\/([a-z]+)(?:\/([\w-]+))?$/.exec(hash) ?? [];
  const simple = plain.find((known) => known === name);
  if (simple !== undefined && id === '') return { name: simple };
  const named = withId.find((known) => known === name);
  return named !== undefined && id !== '' ? { name: named, id } : null;
}

export function toHash(route: Route): string {
  return 'id' in route ? `#/${route.name}/${route.id}` : `#/${route.name}`;
}
