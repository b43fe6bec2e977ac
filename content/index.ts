/** Picks a language and hands out its words, a file at a time, so that nothing is loaded before it is needed. */
import type { Language } from './language';
import type { FileName, Words } from './schema';

type Shelf = Record<FileName, () => Promise<{ default: unknown }>>;

const shelves = {
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
    settings: () => import('./en/settings.yaml'),
    reference: () => import('./en/reference.yaml'),
  },
} satisfies Record<Language, Shelf>;

/** The words of one file. The build has checked them, so they are taken at their type here. */
export async function readWords<Name extends FileName>(language: Language, name: Name): Promise<Words[Name]> {
  return (await shelves[language][name]()).default as Words[Name];
}
