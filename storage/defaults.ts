import type { Home } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import type { Settings } from './settings-schema';

/** The one table of defaults: what holds while nothing has been written. */
export const defaults: { settings: Settings; nudge: NudgeState; home: Home } = {
  settings: { nudges: { wanted: false, days: [1, 2, 3, 4, 5, 6, 7], time: '19:00' } },
  nudge: { given: null, answered: null, resumes: [] },
  home: { relationships: [], current: null },
};
