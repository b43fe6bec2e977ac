import type { BackupState } from '~/domain/backup';
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
  backup: BackupState;
  wording: WordingRecord;
} = {
  settings: {
    nudges: {
      plans: [],
      quiet: { from: '22:00', until: '08:00' },
      dayEnds: '03:00',
      shown: { kind: 'neutral', line: 'minute' },
      reaching: 'unknown',
    },
    favourites: [],
    breath: { in: 4, out: 6 },
    leaveTo: '',
    appearance: { look: 'system', size: 'usual', motion: 'system' },
  },
  timers: { pause: null, talk: null, next: null },
  nudge: { seed: 0, days: {}, turns: [], snooze: null, pausedUntil: null, resumes: [] },
  home: { relationships: [], current: null },
  backup: { at: null, later: null },
  wording: { ignored: [] },
};
