import type { Home } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import type { Timers } from '~/domain/timer';
import type { Settings } from './settings-schema';
import type { WordingRecord } from './wording-schema';

/** The one table of defaults: what holds while nothing has been written. */
export const defaults: {
  settings: Settings;
  timers: Timers;
  nudge: NudgeState;
  home: Home;
  wording: WordingRecord;
} = {
  settings: {
    nudges: { wanted: false, days: [1, 2, 3, 4, 5, 6, 7], time: '19:00' },
    favourites: [],
    breath: { in: 4, out: 6 },
    leaveTo: '',
  },
  timers: { pause: null, talk: null, next: null },
  nudge: { given: null, answered: null, resumes: [] },
  home: { relationships: [], current: null },
  wording: { ignored: [] },
};
