import type { Migration } from './steps';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Version 3 plans nudges for each relationship, remembers what became of each day, and knows how
 * Goldseam looks. A record that is damaged stays as it is.
 */
export const fromTwo: Migration = {
  from: 2,
  step({ home, nudge, settings }) {
    return {
      ...(isObject(settings) &&
        isObject(settings.nudges) && {
          settings: {
            ...settings,
            nudges: nudgesOf(settings.nudges, relationshipsOf(home)),
            appearance: { look: 'system', size: 'usual', motion: 'system' },
          },
        }),
      ...(isObject(nudge) && {
        nudge: {
          seed: 0,
          days: daysOf(nudge),
          turns: [],
          snooze: null,
          pausedUntil: null,
          resumes: nudge.resumes,
        },
      }),
    };
  },
};

/** The one plan of before holds for each relationship that there was, and nothing was kept quiet. */
function nudgesOf({ wanted, days, time }: Fields, relationships: readonly unknown[]): Fields {
  return {
    plans: relationships.map((relationship) => ({ relationship, wanted, days, when: { kind: 'at', time } })),
    quiet: null,
    dayEnds: '03:00',
    shown: { kind: 'neutral', line: 'minute' },
    reaching: 'unknown',
  };
}

function relationshipsOf(home: unknown): unknown[] {
  if (!isObject(home) || !Array.isArray(home.relationships)) return [];
  return home.relationships.flatMap((glance: unknown) => (isObject(glance) ? [glance.id] : []));
}

function daysOf({ given, answered }: Fields): Fields {
  return {
    ...(typeof given === 'string' && { [given]: 'given' }),
    ...(typeof answered === 'string' && { [answered]: 'answered' }),
  };
}
