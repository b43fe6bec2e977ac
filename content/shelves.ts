/**
 * Where each file of words is fetched from. A list of its own, loaded with the first words that
 * are not on the first screen: every entry costs heap (npm run bench).
 */
import type { Language } from './language';
import type { FileName } from './schema';

export type Shelf = Record<FileName, () => Promise<{ default: unknown }>>;

export const shelves = {
  en: {
    common: () => import('./en/common.yaml'),
    home: () => import('./en/home.yaml'),
    start: () => import('./en/start.yaml'),
    keeps: () => import('./en/keeps.yaml'),
    check: () => import('./en/check.yaml'),
    outcome: () => import('./en/outcome.yaml'),
    fence: () => import('./en/fence.yaml'),
    weigh: () => import('./en/weigh.yaml'),
    plan: () => import('./en/plan.yaml'),
    lookback: () => import('./en/lookback.yaml'),
    safety: () => import('./en/safety.yaml'),
    today: () => import('./en/today.yaml'),
    'deck-hurt': () => import('./en/deck-hurt.yaml'),
    'deck-broke': () => import('./en/deck-broke.yaml'),
    notice: () => import('./en/notice.yaml'),
    reminders: () => import('./en/reminders.yaml'),
    people: () => import('./en/people.yaml'),
    journal: () => import('./en/journal.yaml'),
    search: () => import('./en/search.yaml'),
    summary: () => import('./en/summary.yaml'),
    settings: () => import('./en/settings.yaml'),
    moment: () => import('./en/moment.yaml'),
    breathe: () => import('./en/breathe.yaml'),
    pause: () => import('./en/pause.yaml'),
    talk: () => import('./en/talk.yaml'),
    after: () => import('./en/after.yaml'),
    leaving: () => import('./en/leaving.yaml'),
    shortcuts: () => import('./en/shortcuts.yaml'),
    repair: () => import('./en/repair.yaml'),
    'home-repair': () => import('./en/home-repair.yaml'),
    apology: () => import('./en/apology.yaml'),
    promises: () => import('./en/promises.yaml'),
    apart: () => import('./en/apart.yaml'),
    unsent: () => import('./en/unsent.yaml'),
    seen: () => import('./en/seen.yaml'),
    bowl: () => import('./en/bowl.yaml'),
    patience: () => import('./en/patience.yaml'),
    request: () => import('./en/request.yaml'),
    'deck-apart': () => import('./en/deck-apart.yaml'),
    backup: () => import('./en/backup.yaml'),
    wording: () => import('./en/wording.yaml'),
    'wording-screen': () => import('./en/wording-screen.yaml'),
    lock: () => import('./en/lock.yaml'),
    locked: () => import('./en/locked.yaml'),
    loss: () => import('./en/loss.yaml'),
  },
} satisfies Record<Language, Shelf>;
