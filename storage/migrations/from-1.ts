import type { Migration } from './steps';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Version 2 knows the repair side: home says more of each relationship, the background awaits the
 * ends of times apart, and there is more to set. A record that is damaged stays as it is.
 */
export const fromOne: Migration = {
  from: 1,
  step({ home, nudge, settings }) {
    return {
      ...(isObject(home) &&
        Array.isArray(home.relationships) && {
          home: { ...home, relationships: home.relationships.map(withRepair) },
        }),
      ...(isObject(settings) && {
        settings: { ...settings, favourites: [], breath: { in: 4, out: 6 }, leaveTo: '' },
      }),
      ...(isObject(nudge) && { nudge: { ...nudge, resumes: [] } }),
    };
  },
};

function withRepair(glance: unknown): unknown {
  if (!isObject(glance)) return glance;
  return {
    ...glance,
    patience: null,
    request: null,
    practised: null,
    seen: null,
    promises: [],
    apart: null,
  };
}
